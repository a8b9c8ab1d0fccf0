import { Card, Group, List, Text, Title } from '@mantine/core'
import { useQuery, type UseQueryResult } from '@tanstack/react-query'

import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Reservation } from '@/shared/api'
import { InvoiceStatusBadge, ShipmentStatusBadge } from '@/shared/domain'
import { StatusBadge, TextLink, type Tone } from '@/shared/ui'
import { invoiceOf, reservationOf, shipmentOf } from './queries'

/** What the other services make of the order, each asked itself. */
export function AcrossServices({ orderId }: { orderId: string }) {
  const { t } = useTranslation('orders-desk')
  return (
    <Card component="section" aria-labelledby="across">
      <Title order={2} size="h3" mb="md" id="across">
        {t('across')}
      </Title>
      <Of name={t('reservation')} query={useQuery(reservationOf(orderId))}>
        {(reservation) => <ReservationBadge status={reservation.status} />}
      </Of>
      <Shortages orderId={orderId} />
      <Of name={t('shipment')} query={useQuery(shipmentOf(orderId))}>
        {({ id, status }) => (
          <TextLink to="/desk/shipments" search={{ shipment: id }} underline="never">
            <ShipmentStatusBadge status={status} />
          </TextLink>
        )}
      </Of>
      <Of name={t('invoice')} query={useQuery(invoiceOf(orderId))}>
        {({ id, status, number }) => (
          <Group gap="xs">
            <TextLink to="/desk/invoices/$id" params={{ id }} size="sm">
              {number}
            </TextLink>
            <InvoiceStatusBadge status={status} />
          </Group>
        )}
      </Of>
    </Card>
  )
}

interface OfProps<T> {
  name: string
  query: UseQueryResult<T | null>
  children: (state: T) => ReactNode
}

function Of<T>({ name, query, children }: OfProps<T>) {
  const { t } = useTranslation('orders-desk')
  const { data, error } = query
  return (
    <Group justify="space-between" py={8} mih={44}>
      <Text>{name}</Text>
      {data ? (
        children(data)
      ) : (
        <Text size="sm" c="dimmed">
          {data === null ? t('notYet') : error ? t('away') : '…'}
        </Text>
      )}
    </Group>
  )
}

const tones: Record<Reservation['status'], Tone> = {
  RESERVED: 'good',
  CONSUMED: 'good',
  RELEASED: 'neutral',
  REJECTED: 'bad',
}

function ReservationBadge({ status }: { status: Reservation['status'] }) {
  const { t } = useTranslation('orders-desk')
  return <StatusBadge tone={tones[status]}>{t(`reservationStatus.${status}`)}</StatusBadge>
}

/** What the warehouse does not have, line by line. */
function Shortages({ orderId }: { orderId: string }) {
  const { data: reservation } = useQuery(reservationOf(orderId))
  if (!reservation || reservation.shortages.length === 0) return null
  return (
    <List size="sm" mb="xs" c="dimmed">
      {reservation.shortages.map(({ productId, reason }) => (
        <List.Item key={productId}>{reason}</List.Item>
      ))}
    </List>
  )
}
