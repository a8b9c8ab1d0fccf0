import { Button, Grid, Stack } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPencil } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Product } from '@/shared/api'
import { BackLink, CardSkeleton, Drawer, FreshnessBadge, Loaded, PageHeader, StatusBadge } from '@/shared/ui'
import { Discontinue } from './Discontinue'
import { EditProduct } from './EditProduct'
import { LedgerCard } from './LedgerCard'
import { ProductCard } from './ProductCard'
import { productOf } from './queries'
import { StockCard } from './StockCard'

const route = getRouteApi('/desk/products/$id')

export default function ProductPage() {
  const { t } = useTranslation('products')
  const { id } = route.useParams()
  const product = useQuery(productOf(id))
  return (
    <>
      <BackLink to="/desk/products">{t('title')}</BackLink>
      <Loaded query={product} skeleton={<CardSkeleton />}>
        {(known) => <Known product={known} answeredAt={product.dataUpdatedAt} />}
      </Loaded>
    </>
  )
}

function Known({ product, answeredAt }: { product: Product; answeredAt: number }) {
  const { t } = useTranslation('products')
  const [editing, { open, close }] = useDisclosure()
  const isSold = product.status === 'ACTIVE'
  return (
    <>
      <PageHeader
        title={product.name}
        aside={
          <>
            {!isSold && <StatusBadge tone="neutral">{t('status.DISCONTINUED')}</StatusBadge>}
            <FreshnessBadge service="warehouse" answeredAt={answeredAt} />
          </>
        }
        actions={
          isSold && (
            <>
              <Button variant="default" leftSection={<IconPencil size={18} aria-hidden />} onClick={open}>
                {t('edit.open')}
              </Button>
              <Discontinue product={product} />
            </>
          )
        }
      />
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 5 }}>
          <ProductCard product={product} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack gap="lg">
            <StockCard productId={product.id} />
            <LedgerCard productId={product.id} />
          </Stack>
        </Grid.Col>
      </Grid>
      <Drawer opened={editing} onClose={close} position="right" size="lg" title={t('edit.title')}>
        <EditProduct product={product} onDone={close} />
      </Drawer>
    </>
  )
}
