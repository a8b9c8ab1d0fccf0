import { Group } from '@mantine/core'
import { IconUserPlus, IconUsers } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import {
  ButtonLink,
  EmptyState,
  FreshnessBadge,
  Loaded,
  PageHeader,
  Pager,
  RowsSkeleton,
  SearchField,
} from '@/shared/ui'
import { CustomersTable } from './CustomersTable'
import { customerList } from './queries'

const route = getRouteApi('/desk/customers')

export default function CustomersPage() {
  const { t } = useTranslation('customers')
  const { q = '', cursor } = route.useSearch()
  const navigate = route.useNavigate()
  const list = useQuery(customerList(q, cursor))
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        aside={<FreshnessBadge service="customers" answeredAt={list.dataUpdatedAt} />}
        actions={<NewButton />}
      />
      <Group mb="lg">
        <SearchField
          label={t('search')}
          value={q}
          onSearch={(text) => void navigate({ search: { q: text || undefined }, replace: true })}
          flex={1}
          maw={480}
        />
      </Group>
      <Loaded query={list} skeleton={<RowsSkeleton />}>
        {(found) =>
          found.items.length > 0 ? (
            <>
              <CustomersTable customers={found.items} />
              <Pager
                of={found}
                onChange={(next) => void navigate({ search: { q: q || undefined, cursor: next } })}
              />
            </>
          ) : (
            <EmptyState
              icon={IconUsers}
              title={q ? t('none.found', { q }) : t('none.title')}
              action={<NewButton />}
            >
              {q ? t('none.hint') : t('none.text')}
            </EmptyState>
          )
        }
      </Loaded>
    </>
  )
}

function NewButton() {
  const { t } = useTranslation('customers')
  return (
    <ButtonLink to="/desk/customers/new" leftSection={<IconUserPlus size={18} aria-hidden />}>
      {t('new.open')}
    </ButtonLink>
  )
}
