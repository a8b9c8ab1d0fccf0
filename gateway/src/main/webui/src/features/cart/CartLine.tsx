import { ActionIcon, Text } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { OrderItem, Problem } from '@/shared/api'
import { ProductPicture, QuantityInput, useCartChanges } from '@/shared/domain'
import { MoneyText, useReport } from '@/shared/ui'
import classes from './CartLine.module.css'
import { LineNotice } from './LineNotice'

export function CartLine({ item, available }: { item: OrderItem; available: number | undefined }) {
  const { t } = useTranslation('cart')
  const report = useReport()
  const cart = useCartChanges()
  const { productId: id, quantity, unitPrice, lineTotal } = item
  const name = item.name ?? t('unknownProduct')
  const set = (next: number) => {
    cart.set(id, next).catch((refused: unknown) => report.problem(refused as Problem))
  }
  return (
    <li className={classes.line}>
      <Link to="/shop/$id" params={{ id }} className={classes.picture} tabIndex={-1} aria-hidden>
        <ProductPicture sku={item.sku ?? id} name={name} />
      </Link>
      <div className={classes.words}>
        <Link to="/shop/$id" params={{ id }} className={classes.name}>
          {name}
        </Link>
        <Text size="sm" c="dimmed">
          {t('each', { sku: item.sku ?? '' })} <MoneyText value={unitPrice} />
        </Text>
        <LineNotice item={item} available={available} />
      </div>
      <div className={classes.quantity}>
        <QuantityInput label={t('quantityOf', { name })} value={quantity} onChange={set} />
        <ActionIcon
          variant="subtle"
          color="gray"
          size={40}
          radius="xl"
          aria-label={t('remove', { name })}
          title={t('removeIt')}
          onClick={() => set(0)}
        >
          <IconTrash size={19} stroke={1.7} aria-hidden />
        </ActionIcon>
      </div>
      <MoneyText value={lineTotal} fw={600} ta="end" className={classes.total} />
    </li>
  )
}
