import { Alert, Button, Group, Loader, Table, Text } from '@mantine/core'
import { IconArrowsDiff, IconCheck, IconHeartbeat } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Comparison } from '@/shared/api'
import { useFormats } from '@/shared/format'
import type { Keeper, TopicName } from '../topology'
import { compare, heal, useOperation } from './operations'
import { PanelTable } from './PanelTable'
import { Section } from './Section'

const LOOK_AGAIN_MS = 1_500

/** Compares a replica with its owner, heals it, and watches it heal. */
export function Comparing({ service, topic }: { service: Keeper; topic: TopicName }) {
  const { t } = useTranslation('motion')
  const [healing, setHealing] = useState(false)
  const compared = useOperation(service, () => compare(service, topic))
  const healed = useOperation(service, () => heal(service, topic))
  const watched = useQuery({
    queryKey: ['comparison', service, topic],
    queryFn: () => compare(service, topic),
    enabled: healing,
    staleTime: 0,
    gcTime: 0,
    refetchInterval: ({ state }) => (state.data && isEqual(state.data) ? false : LOOK_AGAIN_MS),
  })
  const found = newest([compared.data, healed.data, watched.data])
  const busy = compared.isPending || healed.isPending
  return (
    <Section title={t('compare.title')} text={t('compare.text')}>
      <Group gap="xs">
        <Button
          variant="default"
          leftSection={<IconArrowsDiff size={18} aria-hidden />}
          loading={compared.isPending}
          disabled={busy}
          onClick={() => {
            setHealing(false)
            compared.mutate()
          }}
        >
          {t('compare.action')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconHeartbeat size={18} aria-hidden />}
          loading={healed.isPending}
          disabled={busy}
          onClick={() => healed.mutate(undefined, { onSuccess: (outcome) => setHealing(!isEqual(outcome)) })}
        >
          {t('heal.action')}
        </Button>
      </Group>
      <div role="status">
        {healing && found && !isEqual(found) && (
          <Group gap="xs" mt="xs">
            <Loader size="xs" />
            <Text size="sm">{t('heal.running')}</Text>
          </Group>
        )}
        {found && <Outcome of={found} />}
      </div>
    </Section>
  )
}

function newest(comparisons: readonly (Comparison | undefined)[]): Comparison | undefined {
  return comparisons
    .filter((comparison) => comparison !== undefined)
    .sort((one, other) => Date.parse(other.comparedAt) - Date.parse(one.comparedAt))
    .at(0)
}

function isEqual({ differences }: Comparison): boolean {
  return differences === 0
}

function Outcome({ of: found }: { of: Comparison }) {
  const { t } = useTranslation('motion')
  const { number, time } = useFormats()
  const rows = {
    owner: number(found.ownerRows),
    replica: number(found.replicaRows),
    time: time(found.comparedAt),
  }
  if (isEqual(found))
    return (
      <Alert color="spruce" icon={<IconCheck aria-hidden />} title={t('compare.equal')} mt="xs">
        {t('compare.rows', rows)}
      </Alert>
    )
  return (
    <>
      <Alert
        color="apricot"
        title={t('compare.differs', { count: found.differences, number: number(found.differences) })}
        mt="xs"
      >
        {t('compare.rows', rows)}{' '}
        {found.inFlight > 0 && t('compare.inFlight', { number: number(found.inFlight) })}
      </Alert>
      <PanelTable
        label={t('compare.differences')}
        heads={[t('compare.key'), t('compare.kind'), t('compare.versions')]}
        minWidth={360}
        maxHeight={260}
      >
        {found.listed.map(({ key, kind, ownerVersion, replicaVersion }) => (
          <Table.Tr key={key}>
            <Table.Td ff="monospace" title={key}>
              …{key.slice(-12)}
            </Table.Td>
            <Table.Td>{t(`difference.${kind}`)}</Table.Td>
            <Table.Td>
              {ownerVersion ?? '–'} / {replicaVersion ?? '–'}
            </Table.Td>
          </Table.Tr>
        ))}
      </PanelTable>
    </>
  )
}
