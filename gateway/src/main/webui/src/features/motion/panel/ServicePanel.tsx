import { Anchor, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormats } from '@/shared/format'
import { useNow } from '@/shared/ui'
import { useIsOperator } from '../live/useVitals'
import { backlog } from '../live/vitals'
import { useMap } from '../map/context'
import { topics, type Keeper } from '../topology'
import { DeadLetters } from './DeadLetters'
import { Fact, Facts } from './Facts'
import { Section } from './Section'

/** A service: how it is, what it owns, and what it keeps of others. */
export function ServicePanel({ service }: { service: Keeper }) {
  const { t } = useTranslation('motion')
  const { age, number } = useFormats()
  const { vitals } = useMap()
  const isOperator = useIsOperator()
  const now = useNow(1000)
  const { awaySince, breaker, replicas } = vitals[service]
  const oldest = Math.max(0, ...Object.values(replicas).map((replica) => replica.age))
  return (
    <Stack gap="xl">
      <Facts>
        <Fact name={t('service.condition')}>
          {awaySince === undefined
            ? t('service.up')
            : t('service.awayFor', { age: age((now - awaySince) / 1000) })}
        </Fact>
        {breaker && <Fact name={t('breaker.title')}>{t(`breaker.${breaker}`)}</Fact>}
        {isOperator && <Fact name={t('outbox.unsent')}>{number(backlog(vitals[service]))}</Fact>}
        {isOperator && <Fact name={t('service.oldest')}>{age(oldest)}</Fact>}
      </Facts>
      <Section title={t('service.owns')} text={t('service.ownsText')}>
        <TopicLinks service={service} of={topics.filter((topic) => topic.owner === service)} />
      </Section>
      <Section title={t('service.keeps')} text={t('service.keepsText')}>
        <TopicLinks service={service} of={topics.filter((topic) => topic.readers.includes(service))} />
      </Section>
      {isOperator && awaySince === undefined && <DeadLetters service={service} />}
    </Stack>
  )
}

function TopicLinks({ service, of }: { service: Keeper; of: typeof topics }) {
  const { t } = useTranslation('motion')
  const { select } = useMap()
  return of.map((topic) => (
    <Text key={topic.name}>
      <Anchor component="button" fw={600} onClick={() => select({ service, topic: topic.name })}>
        {t(`entity.${topic.entity}`)}
      </Anchor>{' '}
      <Text span size="sm" c="dimmed" ff="monospace">
        {topic.name}
      </Text>
    </Text>
  ))
}
