import { Card, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Product } from '@/shared/api'
import { ProductPicture } from '@/shared/domain'
import { DetailList, MoneyText } from '@/shared/ui'
import { useCategoryName } from './useCategoryName'

export function ProductCard({ product }: { product: Product }) {
  const { t } = useTranslation('products')
  const nameOf = useCategoryName()
  const { sku, name, category, price, description } = product
  return (
    <Card>
      <Card.Section h={220} mb="lg">
        <ProductPicture sku={sku} name={name} />
      </Card.Section>
      <DetailList
        details={[
          [
            t('form.sku'),
            <Text key="sku" span ff="monospace">
              {sku}
            </Text>,
          ],
          [t('column.price'), <MoneyText key="price" value={price} fw={600} />],
          [t('category'), nameOf(category)],
        ]}
      />
      <Text mt="lg" style={{ whiteSpace: 'pre-line' }}>
        {description}
      </Text>
    </Card>
  )
}
