import { Button, Group, Stack } from '@mantine/core'
import { IconZoomExclamation } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import {
  CardsSkeleton,
  EmptyState,
  FreshnessBadge,
  Loaded,
  PageHeader,
  Pager,
  SearchField,
} from '@/shared/ui'
import { Categories } from './Categories'
import classes from './CataloguePage.module.css'
import { ProductGrid } from './ProductGrid'
import { productList } from './queries'
import type { CatalogueSearch } from './search'

const route = getRouteApi('/shop')

export default function CataloguePage() {
  const { t } = useTranslation('catalogue')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  // Deferred, so that the cards are made in slices, between which the page answers.
  const products = useDeferredValue(useQuery(productList(search)))
  const show = (next: CatalogueSearch) => void navigate({ search: next, replace: true })
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        aside={
          <FreshnessBadge
            service="ordering"
            answeredAt={products.dataUpdatedAt}
            replicas={['products', 'stocks']}
          />
        }
      />
      <Stack gap="lg">
        <Group gap="md" className={classes.tools}>
          <SearchField
            className={classes.search}
            label={t('search')}
            value={search.q ?? ''}
            onSearch={(q) => show({ ...search, q: q.trim() || undefined, cursor: undefined })}
          />
          <div className={classes.categories}>
            <Categories
              value={search.category}
              onChange={(category) => show({ ...search, category, cursor: undefined })}
            />
          </div>
        </Group>
        <Loaded query={products} skeleton={<CardsSkeleton count={12} height={200} />}>
          {(page) => (
            <>
              {page.items.length > 0 ? (
                <ProductGrid products={page.items} isOld={products.isPlaceholderData} />
              ) : (
                <Nothing onReset={() => show({})} />
              )}
              <Pager of={page} onChange={(cursor) => void navigate({ search: { ...search, cursor } })} />
            </>
          )}
        </Loaded>
      </Stack>
    </>
  )
}

function Nothing({ onReset }: { onReset: () => void }) {
  const { t } = useTranslation('catalogue')
  return (
    <EmptyState
      icon={IconZoomExclamation}
      title={t('nothing.title')}
      action={<Button onClick={onReset}>{t('nothing.action')}</Button>}
    >
      {t('nothing.text')}
    </EmptyState>
  )
}
