import { Anchor, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormats } from '@/shared/format'
import { useIsOperator } from '../live/useVitals'
import { useMap } from '../map/context'
import type { Topic } from '../topology'
import { Fact, Facts } from './Facts'
import { RecentStates } from './RecentStates'
import { Republishing } from './Republishing'
import { Section } from './Section'

/** A topic: what its owner has sent and has yet to send, who keeps it, and what it has carried recently. */
export function TopicPanel({ topic }: { topic: Topic }) {
  const { t } = useTranslation('motion')
  const { t: shared } = useTranslation()
  const { age, number } = useFormats()
  const { vitals, select } = useMap()
  const isOperator = useIsOperator()
  const published = vitals[topic.owner].published[topic.name]
  return (
    <Stack gap="xl">
      {published && (
        <Facts>
          <Fact name={t('outbox.rows')}>{number(published.rows)}</Fact>
          <Fact name={t('outbox.unsent')}>{number(published.dirty)}</Fact>
          {published.unsendable > 0 && (
            <Fact name={t('outbox.unsendable')}>{number(published.unsendable)}</Fact>
          )}
          <Fact name={t('outbox.oldest')}>{published.dirty > 0 ? age(published.oldestUnsentAge) : '–'}</Fact>
          <Fact name={t('outbox.sent')}>{number(published.sent)}</Fact>
          <Fact name={t('outbox.rate')}>
            {t('outbox.perSecond', { number: number(Math.round(published.sendRate)) })}
          </Fact>
        </Facts>
      )}
      <Section title={t('topic.readers')}>
        {topic.readers.map((reader) => {
          const replica = vitals[reader].replicas[topic.name]
          return (
            <Text key={reader}>
              <Anchor
                component="button"
                fw={600}
                onClick={() => select({ service: reader, topic: topic.name })}
              >
                {shared(`service.${reader}`)}
              </Anchor>{' '}
              {replica && t('topic.reader', { age: age(replica.age), lag: number(replica.lag) })}
            </Text>
          )
        })}
      </Section>
      <RecentStates topic={topic} />
      {isOperator && <Republishing topic={topic} />}
    </Stack>
  )
}
