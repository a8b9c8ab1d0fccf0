import { Card, Divider, Group, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Order, OrderItem } from '@/shared/api'
import { ProductPicture } from '@/shared/domain'
import { useFormats } from '@/shared/format'
import { MoneyText } from '@/shared/ui'
import classes from './OrderItems.module.css'

/** What was agreed: names and prices as they were when the order was placed. */
export function OrderItems({ order: { items, total } }: { order: Order }) {
  const { t } = useTranslation('orders')
  return (
    <Card component="section" aria-labelledby="items" padding="xl">
      <Title order={2} size="h3" mb="sm" id="items">
        {t('items')}
      </Title>
      <ul className={classes.items}>
        {items.map((item) => (
          <Item key={item.productId} item={item} />
        ))}
      </ul>
      <Divider my="md" />
      <Group justify="space-between" align="baseline">
        <div>
          <Text fw={600}>{t('net')}</Text>
          <Text size="sm" c="dimmed">
            {t('vatLater')}
          </Text>
        </div>
        <MoneyText value={total} ff="var(--o-display)" fz={26} fw={650} lts="-0.02em" />
      </Group>
    </Card>
  )
}

function Item({ item: { productId, sku, name, quantity, unitPrice, lineTotal } }: { item: OrderItem }) {
  const { number } = useFormats()
  return (
    <li className={classes.item}>
      <div className={classes.picture}>
        <ProductPicture sku={sku ?? productId} name={name ?? ''} />
      </div>
      <div>
        <Link to="/shop/$id" params={{ id: productId }} className={classes.name}>
          {name ?? sku}
        </Link>
        <Text size="sm" c="dimmed">
          {number(quantity)} × <MoneyText value={unitPrice} />
        </Text>
      </div>
      <MoneyText value={lineTotal} fw={600} ta="end" />
    </li>
  )
}
