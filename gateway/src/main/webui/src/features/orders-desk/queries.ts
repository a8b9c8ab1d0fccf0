import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import {
  answer,
  billing,
  customers,
  ifMatch,
  keys,
  ordering,
  Problem,
  published,
  shipping,
  warehouse,
  type Order,
  type OrderStatus,
} from '@/shared/api'

/** As many as a person looks through before typing more. */
const SUGGESTIONS = 8

export const orderList = (
  status: OrderStatus | undefined,
  customerId: string | undefined,
  cursor: string | undefined,
) =>
  queryOptions({
    queryKey: keys.list('order', { status, customerId, cursor }),
    queryFn: () => answer(ordering.GET('/orders', { params: { query: { status, customerId, cursor } } })),
    placeholderData: keepPreviousData,
  })

export const orderOf = (id: string) =>
  queryOptions({
    queryKey: keys.one('order', id),
    queryFn: () => answer(ordering.GET('/orders/{id}', { params: { path: { id } } })),
  })

export const historyOf = (id: string) =>
  queryOptions({
    queryKey: keys.one('order', id, 'history'),
    queryFn: () => answer(ordering.GET('/orders/{id}/history', { params: { path: { id } } })),
  })

/** An order by itself names its customer by id only. Names hardly change, and the stream tells when they do. */
export const customerOf = (id: string) =>
  queryOptions({
    queryKey: keys.one('customer', id, 'buyer'),
    queryFn: () =>
      answer(customers.GET('/customers/{id}', { params: { path: { id } } })).catch(nullIfMissing),
    staleTime: 60_000,
    refetchInterval: false,
  })

// What the other services make of an order; null, as long as they have made nothing of it.

export const reservationOf = (orderId: string) =>
  queryOptions({
    queryKey: keys.one('reservation', orderId),
    queryFn: () =>
      answer(warehouse.GET('/reservations/{orderId}', { params: { path: { orderId } } })).catch(
        nullIfMissing,
      ),
  })

export const shipmentOf = (id: string) =>
  queryOptions({
    queryKey: keys.one('shipment', id, 'of-order'),
    queryFn: () => answer(shipping.GET('/shipments/{id}', { params: { path: { id } } })).catch(nullIfMissing),
  })

export const invoiceOf = (id: string) =>
  queryOptions({
    queryKey: keys.one('invoice', id, 'of-order'),
    queryFn: () => answer(billing.GET('/invoices/{id}', { params: { path: { id } } })).catch(nullIfMissing),
  })

export const customersLike = (q: string) =>
  queryOptions({
    queryKey: keys.list('customer', { q, size: SUGGESTIONS }),
    queryFn: () => answer(customers.GET('/customers', { params: { query: { q, size: SUGGESTIONS } } })),
    placeholderData: keepPreviousData,
  })

export const productsLike = (q: string) =>
  queryOptions({
    queryKey: keys.list('product', { q, size: SUGGESTIONS }),
    queryFn: () => answer(ordering.GET('/catalogue', { params: { query: { q, size: SUGGESTIONS } } })),
    placeholderData: keepPreviousData,
  })

interface NewOrder {
  customerId: string
  items: { productId: string; quantity: number }[]
}

export const placeFor = (order: NewOrder) =>
  published(ordering.POST('/orders', { body: { ...order, place: true } }))

export const place = ({ id, etag }: Order) =>
  published(ordering.POST('/orders/{id}/place', { params: { path: { id }, header: ifMatch(etag) } }))

export const cancel = ({ order: { id, version, status }, reason }: { order: Order; reason?: string }) => {
  const call = ordering.POST('/orders/{id}/cancel', {
    params: { path: { id }, header: ifMatch(version) },
    body: { reason },
  })
  return status === 'DRAFT' ? answer(call) : published(call)
}

function nullIfMissing(problem: unknown): null {
  if (problem instanceof Problem && problem.status === 404) return null
  throw problem
}
