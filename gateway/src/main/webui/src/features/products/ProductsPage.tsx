import { Group, Select } from '@mantine/core'
import { IconPackages, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import {
  ButtonLink,
  EmptyState,
  FilterChips,
  FreshnessBadge,
  Loaded,
  PageHeader,
  Pager,
  RowsSkeleton,
  SearchField,
} from '@/shared/ui'
import { ProductsTable } from './ProductsTable'
import { categories, productList } from './queries'
import { useCategoryName } from './useCategoryName'

const route = getRouteApi('/desk/products')

export default function ProductsPage() {
  const { t } = useTranslation('products')
  const { q = '', status, category, cursor } = route.useSearch()
  const navigate = route.useNavigate()
  const list = useQuery(productList({ q, category, status, cursor }))
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        aside={<FreshnessBadge service="warehouse" answeredAt={list.dataUpdatedAt} />}
        actions={<NewButton />}
      />
      <Group mb="lg" gap="md">
        <SearchField
          label={t('search')}
          value={q}
          onSearch={(text) =>
            void navigate({ search: { q: text || undefined, category, status }, replace: true })
          }
          flex="1 1 240px"
          maw={420}
        />
        <CategorySelect
          value={category}
          onChange={(chosen) => void navigate({ search: { q: q || undefined, category: chosen, status } })}
        />
        <FilterChips
          label={t('status.label')}
          all={t('status.ACTIVE')}
          options={[{ value: 'DISCONTINUED', label: t('status.DISCONTINUED') }]}
          value={status === 'ACTIVE' ? undefined : status}
          onChange={(chosen) => void navigate({ search: { q: q || undefined, category, status: chosen } })}
        />
      </Group>
      <Loaded query={list} skeleton={<RowsSkeleton />}>
        {(found) =>
          found.items.length > 0 ? (
            <>
              <ProductsTable products={found.items} />
              <Pager
                of={found}
                onChange={(next) =>
                  void navigate({ search: { q: q || undefined, category, status, cursor: next } })
                }
              />
            </>
          ) : (
            <EmptyState icon={IconPackages} title={t('none.title')} action={<NewButton />}>
              {q || category || status ? t('none.filtered') : t('none.text')}
            </EmptyState>
          )
        }
      </Loaded>
    </>
  )
}

interface CategoryProps {
  value: string | undefined
  onChange: (category: string | undefined) => void
}

function CategorySelect({ value, onChange }: CategoryProps) {
  const { t } = useTranslation('products')
  const nameOf = useCategoryName()
  const { data } = useQuery(categories)
  return (
    <Select
      aria-label={t('category')}
      placeholder={t('anyCategory')}
      w={200}
      clearable
      data={data?.items.map(({ name }) => ({ value: name, label: nameOf(name) })) ?? []}
      value={value ?? null}
      onChange={(chosen) => onChange(chosen ?? undefined)}
    />
  )
}

function NewButton() {
  const { t } = useTranslation('products')
  return (
    <ButtonLink to="/desk/products/new" leftSection={<IconPlus size={18} aria-hidden />}>
      {t('new.open')}
    </ButtonLink>
  )
}
