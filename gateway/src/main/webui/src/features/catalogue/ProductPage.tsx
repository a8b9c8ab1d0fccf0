import { Badge, Skeleton, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Offer } from '@/shared/api'
import { ProductPicture } from '@/shared/domain'
import { BackLink, FreshnessBadge, Loaded, MoneyText, PageHeader } from '@/shared/ui'
import { Availability } from './Availability'
import { Buying } from './Buying'
import classes from './ProductPage.module.css'
import { productOf } from './queries'
import { useCategoryName } from './useCategoryName'

const route = getRouteApi('/shop/$id')

export default function ProductPage() {
  const { t } = useTranslation('catalogue')
  const { id } = route.useParams()
  const product = useQuery(productOf(id))
  return (
    <>
      <BackLink to="/shop">{t('title')}</BackLink>
      <Loaded query={product} skeleton={<ProductSkeleton />}>
        {(known) => <Known product={known} answeredAt={product.dataUpdatedAt} />}
      </Loaded>
    </>
  )
}

function Known({ product, answeredAt }: { product: Offer; answeredAt: number }) {
  const { t } = useTranslation('catalogue')
  const categoryName = useCategoryName()
  const { sku, name, description, category, price, status, available } = product
  return (
    <div className={classes.layout}>
      <div className={classes.picture}>
        <ProductPicture sku={sku} name={name} />
      </div>
      <div>
        <Badge variant="default" size="lg" mb="sm">
          {categoryName(category)}
        </Badge>
        <PageHeader title={name} description={description} />
        <Stack gap="lg">
          <div>
            <MoneyText value={price} className={classes.price} />
            <Text size="sm" c="dimmed">
              {t('plusVat')}
            </Text>
          </div>
          {status === 'ACTIVE' ? (
            <>
              <Availability available={available} />
              <Buying product={product} available={available} />
            </>
          ) : (
            <Text fw={600}>{t('discontinued')}</Text>
          )}
          <div className={classes.foot}>
            <Text size="sm" c="dimmed">
              {t('sku', { sku })}
            </Text>
            <FreshnessBadge service="ordering" answeredAt={answeredAt} replicas={['products', 'stocks']} />
          </div>
        </Stack>
      </div>
    </div>
  )
}

function ProductSkeleton() {
  return (
    <div className={classes.layout}>
      <Skeleton className={classes.picture} radius="lg" />
      <Stack>
        <Skeleton height={20} width={90} />
        <Skeleton height={40} width="70%" />
        <Skeleton height={16} />
        <Skeleton height={16} width="60%" />
        <Skeleton height={48} width={220} mt="xl" />
      </Stack>
    </div>
  )
}
