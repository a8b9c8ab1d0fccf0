import { Button, Card } from '@mantine/core'
import { IconPackages } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState, FreshnessBadge, Loaded, PageHeader, Pager, RowsSkeleton } from '@/shared/ui'
import { OrderRow } from './OrderRow'
import classes from './OrderRow.module.css'
import { orderList } from './queries'

const route = getRouteApi('/orders')

export default function OrdersPage() {
  const { t } = useTranslation('orders')
  const { cursor } = route.useSearch()
  const navigate = route.useNavigate()
  const orders = useQuery(orderList(cursor))
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        aside={<FreshnessBadge service="ordering" answeredAt={orders.dataUpdatedAt} />}
      />
      <Loaded query={orders} skeleton={<RowsSkeleton count={5} />}>
        {(known) => {
          // The cart has a page of its own.
          const placed = known.items.filter(({ status }) => status !== 'DRAFT')
          if (placed.length === 0 && !cursor) return <Empty />
          return (
            <>
              <Card padding={0} component="section" aria-label={t('title')}>
                <ul className={classes.rows}>
                  {placed.map((order) => (
                    <OrderRow key={order.id} order={order} />
                  ))}
                </ul>
              </Card>
              <Pager of={known} onChange={(next) => void navigate({ search: { cursor: next } })} />
            </>
          )
        }}
      </Loaded>
    </>
  )
}

function Empty() {
  const { t } = useTranslation('orders')
  return (
    <EmptyState
      icon={IconPackages}
      title={t('empty.title')}
      action={
        <Button component={Link} to="/shop" mt="xs">
          {t('empty.action')}
        </Button>
      }
    >
      {t('empty.text')}
    </EmptyState>
  )
}
