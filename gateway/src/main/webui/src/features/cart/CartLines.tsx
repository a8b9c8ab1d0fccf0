import { Card } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Order } from '@/shared/api'
import { useAvailability } from '@/shared/domain'
import { CartLine } from './CartLine'
import classes from './CartLine.module.css'

export function CartLines({ cart }: { cart: Order }) {
  const { t } = useTranslation('cart')
  const availableOf = useAvailability(cart.items.map(({ productId }) => productId))
  return (
    <Card padding={0} component="section" aria-label={t('lines')}>
      <ul className={classes.lines}>
        {cart.items.map((item) => (
          <CartLine key={item.productId} item={item} available={availableOf(item.productId)} />
        ))}
      </ul>
    </Card>
  )
}
