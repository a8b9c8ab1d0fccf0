import { Badge, Group, Skeleton, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTotal } from '@/shared/format'
import { Loaded, Pager } from '@/shared/ui'
import classes from './BoardColumn.module.css'
import { shipmentsIn, type Column } from './queries'
import { ShipmentCard } from './ShipmentCard'

interface Props {
  status: Column
  onOpen: (id: string) => void
}

export function BoardColumn({ status, onOpen }: Props) {
  const { t } = useTranslation('shipments')
  const { t: shared } = useTranslation()
  const totalOf = useTotal()
  const [cursor, setCursor] = useState<string>()
  const shipments = useQuery(shipmentsIn(status, cursor))
  const title = `column-${status}`
  return (
    <section className={classes.column} data-status={status} aria-labelledby={title}>
      <Group justify="space-between" mb="md" px={4}>
        <Title order={2} size="h4" id={title}>
          {shared(`shipmentStatus.${status}`)}
        </Title>
        <Badge color="gray" size="lg" circle={(shipments.data?.total ?? 0) < 10}>
          {totalOf(shipments.data ?? { total: 0, totalIsExact: true })}
        </Badge>
      </Group>
      <Loaded query={shipments} skeleton={<CardsComing />}>
        {(found) => (
          <>
            <Stack gap="sm" component="ul" className={classes.cards}>
              {found.items.length === 0 && (
                <Text component="li" c="dimmed" ta="center" py="xl" className={classes.none}>
                  {t(`none.${status}`)}
                </Text>
              )}
              {found.items.map((shipment) => (
                <ShipmentCard key={shipment.id} shipment={shipment} onOpen={() => onOpen(shipment.id)} />
              ))}
            </Stack>
            <Pager of={found} what={shared(`shipmentStatus.${status}`)} onChange={setCursor} />
          </>
        )}
      </Loaded>
    </section>
  )
}

function CardsComing() {
  return (
    <Stack gap="sm" aria-hidden>
      <Skeleton height={150} radius="lg" />
      <Skeleton height={150} radius="lg" />
    </Stack>
  )
}
