import { List } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { keys, type Customer } from '@/shared/api'
import { ConfirmModal, useChange } from '@/shared/ui'
import { erase } from './queries'

interface Props {
  customer: Customer
  opened: boolean
  onClose: () => void
}

/** Says what is forgotten and what the law keeps, before it is irrevocable. */
export function EraseModal({ customer, opened, onClose }: Props) {
  const { t } = useTranslation('customers')
  const queryClient = useQueryClient()
  const erasing = useChange({
    entity: 'customer',
    change: erase,
    onDone: (erasure) => queryClient.setQueryData(keys.one('erasure', customer.id), erasure),
  })
  return (
    <ConfirmModal
      opened={opened}
      title={t('erase.title', { name: customer.name ?? '' })}
      action={t('erase.confirm')}
      dangerous
      pending={erasing.isPending}
      onConfirm={() => erasing.mutate(customer, { onSettled: onClose })}
      onClose={onClose}
    >
      {t('erase.text')}
      <List mt="sm" spacing={6} size="sm">
        <List.Item>{t('erase.forgotten')}</List.Item>
        <List.Item>{t('erase.kept')}</List.Item>
        <List.Item>{t('erase.refused')}</List.Item>
      </List>
    </ConfirmModal>
  )
}
