import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import type { Order } from '@/shared/api'
import { ConfirmModal, useChange } from '@/shared/ui'
import { cancel } from './queries'

/** Offered as long as it may help; whether it does, ordering and shipping decide. */
export function CancelOrder({ order }: { order: Order }) {
  const { t } = useTranslation('orders')
  const [opened, { open, close }] = useDisclosure()
  const change = useChange({ entity: 'order', change: cancel, idOf: ({ id }) => id, onDone: close })
  const { status, cancelDeclined } = order
  if ((status !== 'PLACED' && status !== 'CONFIRMED') || cancelDeclined) return null
  return (
    <>
      <Button variant="default" onClick={open}>
        {t('cancel.action')}
      </Button>
      <ConfirmModal
        opened={opened}
        title={t('cancel.title')}
        action={t('cancel.confirm')}
        dangerous
        pending={change.isPending}
        onConfirm={() => change.mutate(order)}
        onClose={close}
      >
        {t(`cancel.${status}`)}
      </ConfirmModal>
    </>
  )
}
