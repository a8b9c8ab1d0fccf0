import { Button, Group, Text, type GroupProps } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconCircleCheck, IconTruck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Shipment } from '@/shared/api'
import { hasAny, useSession } from '@/shared/session'
import { ConfirmModal } from '@/shared/ui'
import { DispatchModal } from './DispatchModal'
import { useMoving } from './useMoving'

/** What moves a shipment to the next column; only dispatchers move them. */
export function Moves({ shipment, ...props }: { shipment: Shipment } & GroupProps) {
  const mayMove = hasAny(useSession(), ['dispatcher'])
  const { status, carrier, trackingNumber } = shipment
  if (!mayMove && !carrier) return null
  return (
    // Over the card's own button.
    <Group justify="space-between" gap="xs" pos="relative" style={{ zIndex: 1 }} {...props}>
      {carrier && (
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {carrier} · {trackingNumber}
        </Text>
      )}
      {mayMove && status === 'PENDING' && <Dispatch shipment={shipment} />}
      {mayMove && status === 'DISPATCHED' && <Deliver shipment={shipment} />}
    </Group>
  )
}

function Dispatch({ shipment }: { shipment: Shipment }) {
  const { t } = useTranslation('shipments')
  const [opened, { open, close }] = useDisclosure()
  return (
    <>
      <Button size="xs" leftSection={<IconTruck size={16} aria-hidden />} onClick={open}>
        {t('dispatch.open')}
      </Button>
      <DispatchModal shipment={shipment} opened={opened} onClose={close} />
    </>
  )
}

function Deliver({ shipment }: { shipment: Shipment }) {
  const { t } = useTranslation('shipments')
  const [asking, { open, close }] = useDisclosure()
  const { delivering } = useMoving()
  return (
    <>
      <Button
        size="xs"
        variant="light"
        leftSection={<IconCircleCheck size={16} aria-hidden />}
        onClick={open}
      >
        {t('deliver.open')}
      </Button>
      <ConfirmModal
        opened={asking}
        title={t('deliver.title', { name: shipment.customerName ?? t('nameless') })}
        action={t('deliver.confirm')}
        pending={delivering.isPending}
        onConfirm={() => delivering.mutate(shipment, { onSettled: close })}
        onClose={close}
      >
        {t('deliver.text')}
      </ConfirmModal>
    </>
  )
}
