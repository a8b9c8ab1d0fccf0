import { Anchor, Card, ScrollArea, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { services } from '@/shared/api'
import { useFormats } from '@/shared/format'
import { useNow } from '@/shared/ui'
import { backlog } from '../live/vitals'
import type { Topic } from '../topology'
import { useMap } from './context'
import { layOut, type Station } from './layout'
import classes from './MotionTable.module.css'
import { useStationText } from './stationText'

/** The map in words, for those who listen to it and for narrow screens. */
export function MotionTable({ topics }: { topics: readonly Topic[] }) {
  return (
    <>
      <ServicesTable />
      {topics.map((topic) => (
        <TopicTable key={topic.name} topic={topic} />
      ))}
    </>
  )
}

function ServicesTable() {
  const { t } = useTranslation('motion')
  const { t: shared } = useTranslation()
  const { age, number } = useFormats()
  const { vitals, select } = useMap()
  const now = useNow(1000)
  return (
    <Card padding={0} mb="lg">
      <ScrollArea>
        <Table verticalSpacing="sm" horizontalSpacing="sm" className={classes.table}>
          <Table.Caption className={classes.caption}>{t('table.services')}</Table.Caption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('table.service')}</Table.Th>
              <Table.Th>{t('table.condition')}</Table.Th>
              <Table.Th>{t('table.unsent')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {services.map((service) => {
              const { awaySince, breaker } = vitals[service]
              return (
                <Table.Tr key={service}>
                  <Table.Th>
                    <Anchor component="button" fw={600} onClick={() => select({ service })}>
                      {shared(`service.${service}`)}
                    </Anchor>
                  </Table.Th>
                  <Table.Td>
                    {awaySince === undefined
                      ? t('service.up')
                      : t('service.awayFor', { age: age((now - awaySince) / 1000) })}
                    {breaker && breaker !== 'CLOSED' && `, ${t(`breaker.${breaker}`)}`}
                  </Table.Td>
                  <Table.Td>{number(backlog(vitals[service]))}</Table.Td>
                </Table.Tr>
              )
            })}
          </Table.Tbody>
        </Table>
      </ScrollArea>
    </Card>
  )
}

function TopicTable({ topic }: { topic: Topic }) {
  const { t } = useTranslation('motion')
  const { select } = useMap()
  return (
    <Card padding={0} mb="lg">
      <ScrollArea>
        <Table verticalSpacing="sm" horizontalSpacing="sm" className={classes.table}>
          <Table.Caption className={classes.caption}>
            <Anchor component="button" fw={640} onClick={() => select({ topic: topic.name })}>
              {t(`entity.${topic.entity}`)}
            </Anchor>{' '}
            <Text span size="sm" c="dimmed" ff="monospace">
              {topic.name}
            </Text>
          </Table.Caption>
          <Table.Tbody>
            {layOut([topic]).stations.map((station) => (
              <StationRow key={station.service} station={station} />
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea>
    </Card>
  )
}

function StationRow({ station }: { station: Station }) {
  const { t } = useTranslation('motion')
  const { t: shared } = useTranslation()
  const { select } = useMap()
  const { main, detail } = useStationText(station)
  const { service, topic, isOwner } = station
  return (
    <Table.Tr>
      <Table.Th>
        <Anchor component="button" onClick={() => select({ service, topic: topic.name })}>
          {shared(`service.${service}`)}
        </Anchor>
      </Table.Th>
      <Table.Td>{t(isOwner ? 'table.owns' : 'table.keeps')}</Table.Td>
      <Table.Td>{main}</Table.Td>
      <Table.Td ff="monospace">{detail}</Table.Td>
    </Table.Tr>
  )
}
