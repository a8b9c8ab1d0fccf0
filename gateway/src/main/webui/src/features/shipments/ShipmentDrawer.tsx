import { Alert, Group, Stack } from '@mantine/core'
import { IconHandStop } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'

import { useTranslation } from 'react-i18next'
import type { Shipment } from '@/shared/api'
import { ShipmentStatusBadge } from '@/shared/domain'
import { useFormats } from '@/shared/format'
import { hasAny, useSession } from '@/shared/session'
import { DetailList, Drawer, Loaded, RowsSkeleton, TextLink } from '@/shared/ui'
import { Moves } from './Moves'
import { PackingList } from './PackingList'
import { shipmentOf } from './queries'

interface Props {
  /** None: closed. */
  id: string | undefined
  onClose: () => void
}

export function ShipmentDrawer({ id, onClose }: Props) {
  const { t } = useTranslation('shipments')
  return (
    <Drawer opened={id !== undefined} onClose={onClose} position="right" title={t('shipment')}>
      {id && <Shown id={id} />}
    </Drawer>
  )
}

function Shown({ id }: { id: string }) {
  const shipment = useQuery(shipmentOf(id))
  return (
    <Loaded query={shipment} skeleton={<RowsSkeleton count={4} />}>
      {(known) => <Details shipment={known} />}
    </Loaded>
  )
}

function Details({ shipment }: { shipment: Shipment }) {
  const { t } = useTranslation('shipments')
  const { dateTime } = useFormats()
  const seesOrders = hasAny(useSession(), ['clerk'])
  const { id, status, onHold, createdAt, dispatchedAt, deliveredAt, carrier, trackingNumber } = shipment
  const at = (instant: string | undefined) => instant && dateTime(instant)
  return (
    <Stack gap="lg">
      <Group justify="space-between">
        <ShipmentStatusBadge status={status} />
        {seesOrders && (
          <TextLink to="/desk/orders/$id" params={{ id }}>
            {t('order')}
          </TextLink>
        )}
      </Group>
      {onHold && (
        <Alert color="berry" icon={<IconHandStop aria-hidden />}>
          {t('dispatch.onHold')}
        </Alert>
      )}
      <PackingList shipment={shipment} />
      <DetailList
        details={[
          [t('at.created'), at(createdAt)],
          [t('at.dispatched'), at(dispatchedAt)],
          [t('at.delivered'), at(deliveredAt)],
          [t('carrier'), carrier],
          [t('trackingNumber'), trackingNumber],
        ]}
      />
      <Moves shipment={shipment} />
    </Stack>
  )
}
