import { Button, Card, Group, Stack, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Offer } from '@/shared/api'
import { ProductPicture } from '@/shared/domain'
import { useFormats } from '@/shared/format'
import { Loaded, MoneyText, RowsSkeleton, SearchField } from '@/shared/ui'
import classes from './PickProducts.module.css'
import { productsLike } from './queries'

interface Props {
  onPick: (product: Offer) => void
}

export function PickProducts({ onPick }: Props) {
  const { t } = useTranslation('orders-desk')
  const [q, setQ] = useState('')
  const products = useQuery(productsLike(q))
  return (
    <Card component="section" aria-label={t('new.products')}>
      <SearchField label={t('new.search')} value={q} onSearch={setQ} mb="md" />
      <Loaded query={products} skeleton={<RowsSkeleton count={4} />}>
        {({ items }) => (
          <Stack component="ul" gap={0} className={classes.products}>
            {items.length === 0 && <Text c="dimmed">{t('new.noProduct')}</Text>}
            {items.map((product) => (
              <Choice key={product.id} product={product} onPick={() => onPick(product)} />
            ))}
          </Stack>
        )}
      </Loaded>
    </Card>
  )
}

interface ChoiceProps {
  product: Offer
  onPick: () => void
}

function Choice({ product: { sku, name, price, available }, onPick }: ChoiceProps) {
  const { t } = useTranslation('orders-desk')
  const { number } = useFormats()
  return (
    <Group component="li" wrap="nowrap" gap="md" className={classes.product}>
      <div className={classes.picture}>
        <ProductPicture sku={sku} name={name} />
      </div>
      <div style={{ flex: 1, minWidth: 0 }}>
        <Text fw={560} truncate>
          {name}
        </Text>
        <Text size="sm" c="dimmed">
          <MoneyText value={price} />
          {available !== undefined &&
            ` · ${t('new.available', { count: available, number: number(available) })}`}
        </Text>
      </div>
      <Button
        variant="light"
        size="xs"
        leftSection={<IconPlus size={16} aria-hidden />}
        aria-label={t('new.addProduct', { name })}
        onClick={onPick}
      >
        {t('new.add')}
      </Button>
    </Group>
  )
}
