import { queryOptions } from '@tanstack/react-query'
import {
  answer,
  billing,
  keys,
  ofGateway,
  ordering,
  shipping,
  type Invoice,
  type Shipment,
} from '@/shared/api'
import type { Seen, Told } from './story'

/** What the gateway has seen of an order, and what the topics still hold of it. */
export const seenOf = (orderId: string) =>
  queryOptions({
    queryKey: keys.one('order', orderId, 'story'),
    queryFn: () => ofGateway<Seen>(`/stories/${orderId}`),
    retry: false,
  })

/** What the services themselves tell of it. */
export const historyOf = (orderId: string) =>
  queryOptions({
    queryKey: keys.one('order', orderId, 'history'),
    queryFn: async () => {
      const changes = await answer(
        ordering.GET('/orders/{id}/history', { params: { path: { id: orderId } } }),
      )
      return changes.items.map(({ status, at }): Told => ({ entity: 'order', status, at }))
    },
    retry: false,
  })

export const shipmentOf = (orderId: string) =>
  queryOptions({
    queryKey: keys.one('shipment', orderId, 'story'),
    queryFn: async () =>
      toldOfShipment(await answer(shipping.GET('/shipments/{id}', { params: { path: { id: orderId } } }))),
    retry: false,
  })

export const invoiceOf = (orderId: string) =>
  queryOptions({
    queryKey: keys.one('invoice', orderId, 'story'),
    queryFn: async () =>
      toldOfInvoice(
        await answer(
          billing.GET('/invoices/{id}', {
            params: { path: { id: orderId } },
            headers: { Accept: 'application/json' },
          }),
        ),
      ),
    retry: false,
  })

function toldOfShipment({ createdAt, dispatchedAt, deliveredAt }: Shipment): Told[] {
  return told('shipment', { PENDING: createdAt, DISPATCHED: dispatchedAt, DELIVERED: deliveredAt })
}

function toldOfInvoice({ issuedAt, paidAt, creditedAt }: Invoice): Told[] {
  return told('invoice', { ISSUED: issuedAt, PAID: paidAt, CREDITED: creditedAt })
}

function told(entity: Told['entity'], times: Record<string, string | undefined>): Told[] {
  return Object.entries(times).flatMap(([status, at]) => (at === undefined ? [] : [{ entity, status, at }]))
}
