import { Grid, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Order } from '@/shared/api'
import { OrderStatusBadge } from '@/shared/domain'
import { useFormats } from '@/shared/format'
import { BackLink, CardSkeleton, FreshnessBadge, Loaded, PageHeader, TextLink } from '@/shared/ui'
import { AcrossServices } from './AcrossServices'
import { CustomerName } from './CustomerName'
import { OrderActions } from './OrderActions'
import { OrderAddresses } from './OrderAddresses'
import { OrderHistory } from './OrderHistory'
import { OrderItems } from './OrderItems'
import { OrderNotice } from './OrderNotice'
import { orderOf } from './queries'

const route = getRouteApi('/desk/orders/$id')

export default function OrderPage() {
  const { t } = useTranslation('orders-desk')
  const { id } = route.useParams()
  const order = useQuery(orderOf(id))
  return (
    <>
      <BackLink to="/desk/orders">{t('title')}</BackLink>
      <Loaded query={order} skeleton={<CardSkeleton />}>
        {(known) => <Known order={known} answeredAt={order.dataUpdatedAt} />}
      </Loaded>
    </>
  )
}

function Known({ order, answeredAt }: { order: Order; answeredAt: number }) {
  const { t } = useTranslation('orders-desk')
  const { dateTime } = useFormats()
  return (
    <>
      <PageHeader
        title={t('order', { at: dateTime(order.placedAt ?? order.createdAt) })}
        description={
          <TextLink to="/desk/customers/$id" params={{ id: order.customerId }}>
            <CustomerName id={order.customerId} />
          </TextLink>
        }
        aside={
          <>
            <OrderStatusBadge status={order.status} />
            <FreshnessBadge service="ordering" answeredAt={answeredAt} />
          </>
        }
        actions={<OrderActions order={order} />}
      />
      <OrderNotice order={order} />
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 8 }}>
          <Stack gap="lg">
            <OrderItems order={order} />
            <OrderAddresses order={order} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 4 }}>
          <Stack gap="lg">
            <AcrossServices orderId={order.id} />
            <OrderHistory orderId={order.id} />
          </Stack>
        </Grid.Col>
      </Grid>
    </>
  )
}
