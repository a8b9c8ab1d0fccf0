import { Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Reservation } from '@/shared/api'
import { useFormats } from '@/shared/format'
import { Loaded, Modal, RowsSkeleton, StatusBadge, type Tone } from '@/shared/ui'
import { namesOf, reservationOf } from './queries'

const tones: Record<Reservation['status'], Tone> = {
  RESERVED: 'waiting',
  CONSUMED: 'good',
  RELEASED: 'neutral',
  REJECTED: 'bad',
}

interface Props {
  /** None: closed. */
  orderId: string | undefined
  onClose: () => void
}

/** What is set aside for an order. */
export function ReservationModal({ orderId, onClose }: Props) {
  const { t } = useTranslation('products')
  return (
    <Modal
      opened={orderId !== undefined}
      onClose={onClose}
      title={t('reservation.title', { id: orderId?.slice(-6) ?? '' })}
    >
      {orderId && <Lines orderId={orderId} />}
    </Modal>
  )
}

function Lines({ orderId }: { orderId: string }) {
  const { t } = useTranslation('products')
  const { number } = useFormats()
  const reservation = useQuery(reservationOf(orderId))
  const names = useQuery(namesOf(reservation.data?.lines.map(({ productId }) => productId) ?? []))
  return (
    <Loaded query={reservation} skeleton={<RowsSkeleton count={2} />}>
      {({ status, lines, shortages }) => (
        <Stack gap="sm" align="flex-start">
          <StatusBadge tone={tones[status]}>{t(`reservation.${status}`)}</StatusBadge>
          {lines.map(({ productId, quantity }) => (
            <Group key={productId} gap="sm">
              <Text fw={650}>{number(quantity)} ×</Text>
              <Text>{names.data?.get(productId) ?? '…'}</Text>
            </Group>
          ))}
          {shortages.map(({ productId, reason }) => (
            <Text key={productId} size="sm" c="dimmed">
              {reason}
            </Text>
          ))}
        </Stack>
      )}
    </Loaded>
  )
}
