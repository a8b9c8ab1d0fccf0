import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, ifMatch, keys, published, shipping, type Shipment } from '@/shared/api'

/** What a column shows at once. */
const SIZE = 20

export type Column = Exclude<Shipment['status'], 'CANCELLED'>
export const columns: readonly Column[] = ['PENDING', 'DISPATCHED', 'DELIVERED']

export const shipmentsIn = (status: Column, cursor: string | undefined) =>
  queryOptions({
    queryKey: keys.list('shipment', { status, cursor }),
    queryFn: () => answer(shipping.GET('/shipments', { params: { query: { status, cursor, size: SIZE } } })),
    placeholderData: keepPreviousData,
  })

export const shipmentOf = (id: string) =>
  queryOptions({
    queryKey: keys.one('shipment', id),
    queryFn: () => answer(shipping.GET('/shipments/{id}', { params: { path: { id } } })),
  })

export interface Consignment {
  carrier: string
  trackingNumber: string
}

export const dispatch = ({ seen, consignment }: { seen: Shipment; consignment: Consignment }) =>
  published(shipping.POST('/shipments/{id}/dispatch', { ...seenAs(seen), body: consignment }))

export const deliver = (seen: Shipment) => published(shipping.POST('/shipments/{id}/deliver', seenAs(seen)))

function seenAs({ id, version }: Shipment) {
  return { params: { path: { id }, header: ifMatch(version) } }
}
