import { Alert } from '@mantine/core'
import { IconHourglass, IconInfoCircle, IconTruckDelivery } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Order } from '@/shared/api'
import { outcomeOf } from './outcome'

const looks = {
  declined: { color: 'apricot', icon: IconTruckDelivery },
  requested: { color: 'apricot', icon: IconHourglass },
  cancelled: { color: 'gray', icon: IconInfoCircle },
  rejected: { color: 'berry', icon: IconInfoCircle },
}

/** Explains what became of the wish to cancel, or why nothing comes of the order. */
export function Outcome({ order }: { order: Order }) {
  const { t } = useTranslation('orders')
  const outcome = outcomeOf(order)
  if (!outcome) return null
  const { color, icon: Icon } = looks[outcome]
  return (
    <Alert
      role="status"
      color={color}
      icon={<Icon aria-hidden />}
      title={t(`outcome.${outcome}.title`)}
      mb="lg"
    >
      {t(`outcome.${outcome}.text`)}
      {outcome === 'rejected' && order.reason && <p style={{ margin: '6px 0 0' }}>{order.reason}</p>}
    </Alert>
  )
}
