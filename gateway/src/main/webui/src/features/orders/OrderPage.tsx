import { Alert, Card, Title } from '@mantine/core'
import { IconConfetti } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Order } from '@/shared/api'
import { OrderStatusBadge } from '@/shared/domain'
import { useFormats } from '@/shared/format'
import { BackLink, CardSkeleton, FreshnessBadge, Loaded, PageHeader } from '@/shared/ui'
import { CancelOrder } from './CancelOrder'
import { InvoiceCard } from './InvoiceCard'
import { OrderAddresses } from './OrderAddresses'
import { OrderItems } from './OrderItems'
import classes from './OrderPage.module.css'
import { OrderTimeline } from './OrderTimeline'
import { Outcome } from './Outcome'
import { historyOf, invoiceOf, orderOf, shipmentOf } from './queries'
import { timelineOf } from './timeline'
import { Tracking } from './Tracking'

const route = getRouteApi('/orders/$id')

export default function OrderPage() {
  const { t } = useTranslation('orders')
  const { id } = route.useParams()
  const order = useQuery(orderOf(id))
  return (
    <>
      <BackLink to="/orders">{t('title')}</BackLink>
      <Loaded query={order} skeleton={<CardSkeleton />}>
        {(known) => <Known order={known} answeredAt={order.dataUpdatedAt} />}
      </Loaded>
    </>
  )
}

function Known({ order, answeredAt }: { order: Order; answeredAt: number }) {
  const { t } = useTranslation('orders')
  const { dateTime } = useFormats()
  const { placed } = route.useSearch()
  const { data: history } = useQuery(historyOf(order.id))
  const { data: shipment } = useQuery(shipmentOf(order))
  const { data: invoice } = useQuery(invoiceOf(order, Boolean(shipment?.dispatchedAt)))
  const steps = timelineOf({ order, history: history?.items, shipment, invoice })
  return (
    <>
      <PageHeader
        title={t('order', { at: dateTime(order.placedAt ?? order.createdAt) })}
        aside={
          <>
            <OrderStatusBadge status={order.status} />
            <FreshnessBadge service="ordering" answeredAt={answeredAt} />
          </>
        }
        actions={<CancelOrder order={order} />}
      />
      {placed && (order.status === 'PLACED' || order.status === 'CONFIRMED') && (
        <Alert color="spruce" icon={<IconConfetti aria-hidden />} title={t('placed.title')} mb="lg">
          {t('placed.text')}
        </Alert>
      )}
      <Outcome order={order} />
      {steps.length > 0 && (
        <Card component="section" padding="xl" mb="lg" aria-labelledby="way">
          <Title order={2} size="h3" mb="xl" id="way">
            {t('timeline')}
          </Title>
          <OrderTimeline steps={steps} />
          {shipment && <Tracking shipment={shipment} />}
        </Card>
      )}
      <div className={classes.layout}>
        <OrderItems order={order} />
        <div className={classes.side}>
          {invoice && <InvoiceCard invoice={invoice} />}
          <OrderAddresses order={order} />
        </div>
      </div>
    </>
  )
}
