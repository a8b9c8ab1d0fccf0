import { Alert, Progress, Text } from '@mantine/core'
import { IconRefreshDot } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Rebuild } from '@/shared/api'
import { useFormats } from '@/shared/format'
import type { Keeper, TopicName } from '../topology'
import { ConfirmButton } from './ConfirmButton'
import { isRunning, rebuild, useOperation } from './operations'
import { Section } from './Section'

interface Props {
  service: Keeper
  topic: TopicName
  /** The latest, if there was one. */
  latest: Rebuild | undefined
}

/** Rebuilds a replica from its topic while the old one serves. */
export function Rebuilding({ service, topic, latest }: Props) {
  const { t } = useTranslation('motion')
  const begun = useOperation(service, () => rebuild(service, topic))
  return (
    <Section title={t('rebuild.title')} text={t('rebuild.text')}>
      <div>
        <ConfirmButton
          variant="default"
          leftSection={<IconRefreshDot size={18} aria-hidden />}
          loading={begun.isPending || isRunning(latest)}
          question={t('rebuild.question')}
          onConfirm={() => begun.mutate()}
        >
          {t('rebuild.action')}
        </ConfirmButton>
      </div>
      <div role="status">{latest && <Course of={latest} />}</div>
    </Section>
  )
}

function Course({
  of: { phase, filling, startedAt, endedAt, differing, unreadable, reason },
}: {
  of: Rebuild
}) {
  const { t } = useTranslation('motion')
  const { number, time, age } = useFormats()
  const counts = { differing: number(differing), unreadable: number(unreadable) }
  if (phase === 'FAILED')
    return (
      <Alert color="berry" title={t('rebuild.phase.FAILED')} mt="xs">
        {reason}
      </Alert>
    )
  if (phase === 'DONE')
    return (
      <Text size="sm" mt="xs">
        {t('rebuild.done', {
          ...counts,
          time: time(endedAt ?? startedAt),
          age: age((Date.parse(endedAt ?? startedAt) - Date.parse(startedAt)) / 1000),
        })}
      </Text>
    )
  const percent = phase === 'FILLING' ? (filling?.percent ?? 0) : 100
  return (
    <>
      <Text size="sm" mt="xs" mb={6}>
        {t(`rebuild.phase.${phase}`)}
        {phase === 'FILLING' && filling?.secondsLeft !== undefined && (
          <> · {t('rebuild.left', { age: age(filling.secondsLeft) })}</>
        )}
      </Text>
      <Progress value={percent} animated aria-label={t('rebuild.title')} />
    </>
  )
}
