import { Alert } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Order } from '@/shared/api'

/** Why an order ended as it did, or goes on though it was to be cancelled. */
export function OrderNotice({ order: { status, cancelDeclined, reason } }: { order: Order }) {
  const { t } = useTranslation('orders-desk')
  const icon = <IconInfoCircle aria-hidden />
  if (cancelDeclined) {
    return (
      <Alert color="apricot" icon={icon} mb="lg" title={t('notice.declined.title')}>
        {t('notice.declined.text')}
      </Alert>
    )
  }
  if (status === 'CANCEL_REQUESTED') {
    return (
      <Alert color="apricot" icon={icon} mb="lg" title={t('notice.requested.title')}>
        {t('notice.requested.text')}
      </Alert>
    )
  }
  if ((status === 'REJECTED' || status === 'CANCELLED') && reason) {
    return (
      <Alert
        color={status === 'REJECTED' ? 'berry' : 'gray'}
        icon={icon}
        mb="lg"
        title={t(`notice.${status}`)}
      >
        {reason}
      </Alert>
    )
  }
  return null
}
