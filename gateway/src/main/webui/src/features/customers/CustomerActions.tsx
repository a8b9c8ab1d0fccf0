import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconDots, IconLock, IconLockOpen, IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Customer } from '@/shared/api'
import { ConfirmModal, useChange, useReport } from '@/shared/ui'
import { EraseModal } from './EraseModal'
import { block, unblock } from './queries'

interface Props {
  customer: Customer
  onEdit: () => void
}

/** What a clerk may do with a customer who is not being erased. */
export function CustomerActions({ customer, onEdit }: Props) {
  const { t } = useTranslation('customers')
  const report = useReport()
  const [asking, setAsking] = useState<'block' | 'erase'>()
  const close = () => setAsking(undefined)
  const blocking = useChange({
    entity: 'customer',
    change: block,
    idOf: ({ id }) => id,
    onDone: () => report.success(t('block.done')),
  })
  const unblocking = useChange({
    entity: 'customer',
    change: unblock,
    idOf: ({ id }) => id,
    onDone: () => report.success(t('unblock.done')),
  })
  if (customer.status === 'ERASING' || customer.status === 'ERASED') return null
  return (
    <>
      <Button variant="default" leftSection={<IconPencil size={18} aria-hidden />} onClick={onEdit}>
        {t('edit.open')}
      </Button>
      {customer.status === 'ACTIVE' ? (
        <Button
          variant="default"
          leftSection={<IconLock size={18} aria-hidden />}
          onClick={() => setAsking('block')}
        >
          {t('block.open')}
        </Button>
      ) : (
        <Button
          leftSection={<IconLockOpen size={18} aria-hidden />}
          loading={unblocking.isPending}
          onClick={() => unblocking.mutate(customer)}
        >
          {t('unblock.open')}
        </Button>
      )}
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t('more')}>
            <IconDots size={20} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            color="berry"
            leftSection={<IconTrash size={18} aria-hidden />}
            onClick={() => setAsking('erase')}
          >
            {t('erase.open')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ConfirmModal
        opened={asking === 'block'}
        title={t('block.title', { name: customer.name ?? '' })}
        action={t('block.open')}
        pending={blocking.isPending}
        onConfirm={() => blocking.mutate(customer, { onSettled: close })}
        onClose={close}
      >
        {t('block.text')}
      </ConfirmModal>
      <EraseModal customer={customer} opened={asking === 'erase'} onClose={close} />
    </>
  )
}
