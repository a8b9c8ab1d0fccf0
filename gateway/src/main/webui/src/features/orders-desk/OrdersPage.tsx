import { Group, Pill } from '@mantine/core'
import { IconPlus, IconReceipt2 } from '@tabler/icons-react'
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
} from '@/shared/ui'
import { CustomerName } from './CustomerName'
import { OrdersTable } from './OrdersTable'
import { orderList } from './queries'
import { orderStatuses } from './search'

const route = getRouteApi('/desk/orders')

export default function OrdersPage() {
  const { t } = useTranslation('orders-desk')
  const { t: shared } = useTranslation()
  const { status, customer, cursor } = route.useSearch()
  const navigate = route.useNavigate()
  const list = useQuery(orderList(status, customer, cursor))
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        aside={<FreshnessBadge service="ordering" answeredAt={list.dataUpdatedAt} />}
        actions={<NewButton customer={customer} />}
      />
      <Group mb="lg" gap="md">
        {customer && (
          <Pill
            size="lg"
            withRemoveButton
            onRemove={() => void navigate({ search: { status } })}
            removeButtonProps={{ 'aria-label': t('filter.everybody'), tabIndex: 0, 'aria-hidden': false }}
          >
            <CustomerName id={customer} />
          </Pill>
        )}
        <FilterChips
          label={t('filter.status')}
          all={t('filter.all')}
          options={orderStatuses.map((value) => ({ value, label: shared(`orderStatus.${value}`) }))}
          value={status}
          onChange={(chosen) => void navigate({ search: { status: chosen, customer } })}
        />
      </Group>
      <Loaded query={list} skeleton={<RowsSkeleton />}>
        {(found) =>
          found.items.length > 0 ? (
            <>
              <OrdersTable orders={found.items} />
              <Pager
                of={found}
                onChange={(next) => void navigate({ search: { status, customer, cursor: next } })}
              />
            </>
          ) : (
            <EmptyState
              icon={IconReceipt2}
              title={t('none.title')}
              action={<NewButton customer={customer} />}
            >
              {status || customer ? t('none.filtered') : t('none.text')}
            </EmptyState>
          )
        }
      </Loaded>
    </>
  )
}

function NewButton({ customer }: { customer: string | undefined }) {
  const { t } = useTranslation('orders-desk')
  return (
    <ButtonLink to="/desk/orders/new" search={{ customer }} leftSection={<IconPlus size={18} aria-hidden />}>
      {t('new.open')}
    </ButtonLink>
  )
}
