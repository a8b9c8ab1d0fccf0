import { Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Order } from '@/shared/api'
import { OrderStatusBadge, ProductPicture } from '@/shared/domain'
import { useFormats } from '@/shared/format'
import { MoneyText } from '@/shared/ui'
import classes from './OrderRow.module.css'

const PICTURES = 3

/** An order among others; all of the row leads to it. */
export function OrderRow({ order: { id, items, status, total, placedAt, createdAt } }: { order: Order }) {
  const { t } = useTranslation('orders')
  const { dateTime } = useFormats()
  const [first] = items
  return (
    <li className={classes.row}>
      <div className={classes.pictures} aria-hidden>
        {items.slice(0, PICTURES).map(({ productId, sku, name }) => (
          <div key={productId} className={classes.picture}>
            <ProductPicture sku={sku ?? productId} name={name ?? ''} />
          </div>
        ))}
      </div>
      <div className={classes.words}>
        <Link to="/orders/$id" params={{ id }} className={classes.link}>
          {t('contents', { first: first?.name ?? '…', count: items.length - 1 })}
        </Link>
        <Text size="sm" c="dimmed">
          {dateTime(placedAt ?? createdAt)}
        </Text>
      </div>
      <div className={classes.status}>
        <OrderStatusBadge status={status} />
      </div>
      <MoneyText value={total} fw={600} ta="end" className={classes.total} />
    </li>
  )
}
