import { Button, Textarea } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconCheck, IconX } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Order } from '@/shared/api'
import { ConfirmModal, useChange, useReport } from '@/shared/ui'
import { isCancellable } from './cancelling'
import { cancel, place } from './queries'

/** What a clerk may do with an order: place a draft, or cancel. */
export function OrderActions({ order }: { order: Order }) {
  const { t } = useTranslation('orders-desk')
  const report = useReport()
  const placing = useChange({
    entity: 'order',
    change: place,
    idOf: ({ id }) => id,
    onDone: () => report.success(t('place.done')),
  })
  return (
    <>
      {order.status === 'DRAFT' && order.items.length > 0 && (
        <Button
          leftSection={<IconCheck size={18} aria-hidden />}
          loading={placing.isPending}
          onClick={() => placing.mutate(order)}
        >
          {t('place.action')}
        </Button>
      )}
      {isCancellable(order) && <Cancel order={order} />}
    </>
  )
}

function Cancel({ order }: { order: Order }) {
  const { t } = useTranslation('orders-desk')
  const report = useReport()
  const navigate = useNavigate()
  const [asking, { open, close }] = useDisclosure()
  const [reason, setReason] = useState('')
  const isDraft = order.status === 'DRAFT'
  const cancelling = useChange({
    entity: 'order',
    change: cancel,
    idOf: ({ id }) => id,
    onDone: ({ status }) => {
      report.success(
        isDraft ? t('cancel.deleted') : t(status === 'CANCELLED' ? 'cancel.done' : 'cancel.requested'),
      )
      if (isDraft) void navigate({ to: '/desk/orders' })
    },
  })
  return (
    <>
      <Button variant="default" leftSection={<IconX size={18} aria-hidden />} onClick={open}>
        {isDraft ? t('cancel.delete') : t('cancel.action')}
      </Button>
      <ConfirmModal
        opened={asking}
        title={isDraft ? t('cancel.deleteTitle') : t('cancel.title')}
        action={isDraft ? t('cancel.delete') : t('cancel.action')}
        dangerous
        pending={cancelling.isPending}
        onConfirm={() =>
          cancelling.mutate({ order, reason: reason.trim() || undefined }, { onSettled: close })
        }
        onClose={close}
      >
        {isDraft
          ? t('cancel.deleteText')
          : order.status === 'CONFIRMED'
            ? t('cancel.confirmedText')
            : t('cancel.text')}
        {!isDraft && (
          <Textarea
            mt="md"
            label={t('cancel.reason')}
            description={t('cancel.reasonHint')}
            maxLength={500}
            autosize
            minRows={2}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
        )}
      </ConfirmModal>
    </>
  )
}
