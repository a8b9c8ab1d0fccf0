import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { customerOf } from './queries'

/** Who ordered: asked of the service that owns customers, and done without while that is down. */
export function CustomerName({ id }: { id: string }) {
  const { t } = useTranslation('orders-desk')
  const { data: customer, isPending } = useQuery(customerOf(id))
  if (customer) return customer.name ?? t('erased')
  return isPending ? (
    <Skeleton component="span" height={14} width={110} display="inline-block" aria-label={t('customer')} />
  ) : (
    t('unknown', { id: id.slice(-6) })
  )
}
