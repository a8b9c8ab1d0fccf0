import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Order } from '@/shared/api'
import { OrderStatusBadge } from '@/shared/domain'
import { useFormats } from '@/shared/format'
import { ListTable, MoneyText, RowLink, type Column } from '@/shared/ui'

export function OrdersTable({ orders }: { orders: readonly Order[] }) {
  const { t } = useTranslation('orders-desk')
  const columns: readonly Column<Order>[] = [
    { key: 'order', header: t('column.order'), cell: (order) => <Which {...order} /> },
    { key: 'items', header: t('column.items'), cell: (order) => <Items {...order} />, wide: true },
    {
      key: 'total',
      header: t('column.total'),
      cell: ({ total }) => <MoneyText value={total} />,
      end: true,
      wide: true,
    },
    {
      key: 'status',
      header: t('column.status'),
      cell: ({ status }) => <OrderStatusBadge status={status} />,
      end: true,
    },
  ]
  return <ListTable label={t('title')} columns={columns} items={orders} keyOf={({ id }) => id} />
}

function Which({ id, customerId, customerName, placedAt, createdAt, total }: Order) {
  const { t } = useTranslation('orders-desk')
  const { dateTime } = useFormats()
  return (
    <>
      <RowLink to="/desk/orders/$id" params={{ id }}>
        {customerName ?? t('unknown', { id: customerId.slice(-6) })}
      </RowLink>
      <Text size="sm" c="dimmed">
        {dateTime(placedAt ?? createdAt)}
      </Text>
      <MoneyText value={total} size="sm" hiddenFrom="sm" />
    </>
  )
}

function Items({ items }: Order) {
  const { t } = useTranslation('orders-desk')
  const names = items.map(({ name, quantity }) => `${quantity} × ${name ?? '…'}`)
  return (
    <Text size="sm" lineClamp={2} maw={420}>
      {names.length > 0 ? names.join(', ') : t('empty')}
    </Text>
  )
}
