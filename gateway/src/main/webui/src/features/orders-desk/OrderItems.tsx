import { Card, Group, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Order, OrderItem } from '@/shared/api'
import { useAvailability } from '@/shared/domain'
import { useFormats } from '@/shared/format'
import { MoneyText } from '@/shared/ui'
import classes from './OrderItems.module.css'

export function OrderItems({ order: { status, items, total } }: { order: Order }) {
  const { t } = useTranslation('orders-desk')
  const availableOf = useAvailability(status === 'DRAFT' ? items.map(({ productId }) => productId) : [])
  return (
    <Card component="section" aria-labelledby="items">
      <Title order={2} size="h3" mb="sm" id="items">
        {t('items')}
      </Title>
      {items.length === 0 && <Text c="dimmed">{t('empty')}</Text>}
      <ul className={classes.items}>
        {items.map((item) => (
          <Item key={item.productId} {...item} available={availableOf(item.productId)} />
        ))}
      </ul>
      <Group justify="space-between" mt="md">
        <Text fw={600}>{t('net')}</Text>
        <MoneyText value={total} fw={650} size="lg" />
      </Group>
    </Card>
  )
}

interface ItemProps extends OrderItem {
  available: number | undefined
}

function Item({ name, sku, quantity, unitPrice, lineTotal, sold, available }: ItemProps) {
  const { t } = useTranslation('orders-desk')
  const { number } = useFormats()
  return (
    <li className={classes.item}>
      <div>
        <Text fw={560}>{name ?? t('unknownProduct')}</Text>
        <Text size="sm" c="dimmed">
          {sku}
        </Text>
        {sold === false && (
          <Text size="sm" c="berry">
            {t('notSold')}
          </Text>
        )}
        {available !== undefined && available < quantity && (
          <Text size="sm" c="var(--o-accent)">
            {t('tooFew', { available: number(available) })}
          </Text>
        )}
      </div>
      <Text c="dimmed" ta="end">
        {number(quantity)} × <MoneyText value={unitPrice} />
      </Text>
      <MoneyText value={lineTotal} fw={560} ta="end" className={classes.total} />
    </li>
  )
}
