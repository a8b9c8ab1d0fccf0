import { Progress, Text } from '@mantine/core'
import { IconBroadcast } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormats } from '@/shared/format'
import type { Topic } from '../topology'
import { ConfirmButton } from './ConfirmButton'
import { republicationsOf, republish, useOperation } from './operations'
import { Section } from './Section'

const SHOWN = 3

/** Sends all states of a topic again. */
export function Republishing({ topic: { name, owner } }: { topic: Topic }) {
  const { t } = useTranslation('motion')
  const { number, time } = useFormats()
  const begun = useOperation(owner, () => republish(owner, name))
  const { data: recent = [] } = useQuery(republicationsOf(owner, name))
  return (
    <Section title={t('republish.title')} text={t('republish.text')}>
      <div>
        <ConfirmButton
          variant="default"
          leftSection={<IconBroadcast size={18} aria-hidden />}
          loading={begun.isPending}
          question={t('republish.question')}
          onConfirm={() => begun.mutate()}
        >
          {t('republish.action')}
        </ConfirmButton>
      </div>
      <div role="status">
        {recent.slice(0, SHOWN).map(({ id, marked, total, requestedAt, finishedAt }) => (
          <div key={id}>
            <Text size="sm" mt="xs" mb={4}>
              {t(finishedAt ? 'republish.done' : 'republish.running', {
                marked: number(marked),
                total: number(total),
                time: time(requestedAt),
              })}
            </Text>
            {!finishedAt && (
              <Progress
                value={total === 0 ? 100 : (marked / total) * 100}
                animated
                aria-label={t('republish.title')}
              />
            )}
          </div>
        ))}
      </div>
    </Section>
  )
}
