import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormats } from '@/shared/format'
import { useJournal } from '../live/live'
import type { Topic } from '../topology'
import { traceIdOf } from '../story/trace'
import { PanelTable } from './PanelTable'
import { Section } from './Section'

const SHOWN = 8

/** The states that a topic has carried since this page was opened. */
export function RecentStates({ topic }: { topic: Topic }) {
  const { t } = useTranslation('motion')
  const { time } = useFormats()
  const { journal } = useJournal()
  const recent = journal.recent(SHOWN, (event) => event.topic === topic.name)
  return (
    <Section title={t('recent.title')}>
      {recent.length === 0 ? (
        <Text c="dimmed">{t('recent.none')}</Text>
      ) : (
        <PanelTable
          label={t('recent.title')}
          heads={[
            t('recent.time'),
            t('recent.key'),
            t('recent.version'),
            t('recent.offset'),
            t('recent.trace'),
          ]}
          minWidth={400}
        >
          {recent.map((event) => (
            <Table.Tr key={`${event.partition}@${event.offset}`}>
              <Table.Td>{time(event.time)}</Table.Td>
              <Table.Td ff="monospace" title={event.key}>
                …{event.key.slice(-6)}
              </Table.Td>
              <Table.Td>{event.deleted ? t('recent.deleted') : event.version}</Table.Td>
              <Table.Td ff="monospace">
                p{event.partition}@{event.offset}
              </Table.Td>
              <Table.Td ff="monospace">{traceIdOf(event.traceparent)?.slice(0, 8) ?? '–'}</Table.Td>
            </Table.Tr>
          ))}
        </PanelTable>
      )}
    </Section>
  )
}
