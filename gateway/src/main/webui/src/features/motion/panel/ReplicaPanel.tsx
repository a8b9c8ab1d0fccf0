import { Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormats } from '@/shared/format'
import { Loaded, RowsSkeleton } from '@/shared/ui'
import type { Keeper, Topic } from '../topology'
import { Comparing } from './Comparing'
import { DeadLetters } from './DeadLetters'
import { Fact, Facts } from './Facts'
import { replicaOf } from './operations'
import { Partitions } from './Partitions'
import { Rebuilding } from './Rebuilding'

/** A replica closely: its age and lag, and what an operator can do with it. */
export function ReplicaPanel({ service, topic }: { service: Keeper; topic: Topic }) {
  const { t } = useTranslation('motion')
  const { age, number, dateTime } = useFormats()
  const query = useQuery(replicaOf(service, topic.name))
  return (
    <Loaded query={query} skeleton={<RowsSkeleton count={3} />}>
      {(replica) => (
        <Stack gap="xl">
          <Facts>
            <Fact name={t('replica.age')}>{age(replica.age)}</Fact>
            <Fact name={t('replica.lag')}>{number(replica.lag)}</Fact>
            <Fact name={t('replica.filled')}>
              {replica.bootstrappedAt
                ? dateTime(replica.bootstrappedAt)
                : t('replica.filling', { percent: number(Math.round(replica.bootstrapping?.percent ?? 0)) })}
            </Fact>
          </Facts>
          <Text size="sm" c="dimmed">
            {t('replica.ageMeans')}
          </Text>
          <Partitions of={replica.partitions} />
          <Comparing service={service} topic={topic.name} />
          <Rebuilding service={service} topic={topic.name} latest={replica.rebuild} />
          <DeadLetters service={service} topic={topic.name} />
        </Stack>
      )}
    </Loaded>
  )
}
