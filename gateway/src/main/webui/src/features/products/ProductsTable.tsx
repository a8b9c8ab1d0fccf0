import { Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Product, Stock } from '@/shared/api'
import { ProductPicture } from '@/shared/domain'
import { useFormats } from '@/shared/format'
import { ListTable, MoneyText, RowLink, type Column } from '@/shared/ui'
import { AvailableBadge } from './AvailableBadge'
import classes from './ProductsTable.module.css'
import { stockList } from './queries'
import { useCategoryName } from './useCategoryName'

export function ProductsTable({ products }: { products: readonly Product[] }) {
  const { t } = useTranslation('products')
  const { number } = useFormats()
  const nameOf = useCategoryName()
  const { data } = useQuery(stockList(products.map(({ id }) => id)))
  const stockOf = ({ id }: Product): Stock | undefined =>
    data?.items.find(({ productId }) => productId === id)
  const counted = (value: number | undefined) => (value === undefined ? '–' : number(value))
  const columns: readonly Column<Product>[] = [
    { key: 'name', header: t('column.product'), cell: (product) => <Name {...product} /> },
    { key: 'category', header: t('category'), cell: ({ category }) => nameOf(category), wide: true },
    {
      key: 'price',
      header: t('column.price'),
      cell: ({ price }) => <MoneyText value={price} />,
      end: true,
      wide: true,
    },
    {
      key: 'onHand',
      header: t('stock.onHand'),
      cell: (product) => counted(stockOf(product)?.onHand),
      end: true,
      wide: true,
    },
    {
      key: 'reserved',
      header: t('stock.reserved'),
      cell: (product) => counted(stockOf(product)?.reserved),
      end: true,
      wide: true,
    },
    {
      key: 'available',
      header: t('stock.available'),
      cell: (product) => <AvailableBadge available={stockOf(product)?.available} />,
      end: true,
    },
  ]
  return <ListTable label={t('title')} columns={columns} items={products} keyOf={({ id }) => id} />
}

function Name({ id, sku, name, price }: Product) {
  return (
    <Group gap="sm" wrap="nowrap">
      <div className={classes.picture}>
        <ProductPicture sku={sku} name={name} />
      </div>
      <div>
        <RowLink to="/desk/products/$id" params={{ id }}>
          {name}
        </RowLink>
        <Text size="sm" c="dimmed" ff="monospace">
          {sku}
        </Text>
        <MoneyText value={price} size="sm" hiddenFrom="sm" />
      </div>
    </Group>
  )
}
