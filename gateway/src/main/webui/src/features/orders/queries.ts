import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, billing, keys, nullIfMissing, ordering, published, shipping, type Order } from '@/shared/api'

/** Newest first. */
export const orderList = (cursor: string | undefined) =>
  queryOptions({
    queryKey: keys.mine('order', 'list', cursor ?? ''),
    queryFn: () => answer(ordering.GET('/orders', { params: { query: { cursor } } })),
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

/** Null before shipping has heard that the order is confirmed. */
export const shipmentOf = ({ id, status }: Order) =>
  queryOptions({
    enabled: status !== 'PLACED' && status !== 'REJECTED',
    queryKey: keys.one('shipment', id),
    queryFn: () => answer(shipping.GET('/shipments/{id}', { params: { path: { id } } })).catch(nullIfMissing),
  })

/** Null before the parcel has left. */
export const invoiceOf = ({ id, status }: Order, hasLeft: boolean) =>
  queryOptions({
    enabled: hasLeft || status === 'SHIPPED' || status === 'COMPLETED',
    queryKey: keys.one('invoice', id),
    queryFn: () => answer(billing.GET('/invoices/{id}', { params: { path: { id } } })).catch(nullIfMissing),
  })

export const cancel = ({ id }: Order) =>
  published(ordering.POST('/orders/{id}/cancel', { params: { path: { id } }, body: {} }))
