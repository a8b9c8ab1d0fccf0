import type { Invoice, Order, Service, Shipment, StatusChange } from '@/shared/api'

export type StepName =
  'placed' | 'confirmed' | 'shipped' | 'invoiced' | 'delivered' | 'cancelling' | 'cancelled' | 'rejected'

export interface Step {
  name: StepName
  /** `stopped` is the end of an order that is not delivered. */
  state: 'done' | 'now' | 'ahead' | 'stopped'
  at?: string
  /** Who takes the step. */
  by: Service
}

interface Known {
  order: Order
  history?: readonly StatusChange[]
  shipment?: Shipment | null
  invoice?: Invoice | null
}

/**
 * What an order has gone through, is going through and has ahead. Each service is asked itself, so that one of them may
 * be ahead of the others, or silent: whatever one says that implies a step counts.
 */
export function timelineOf(known: Known): Step[] {
  const { order, history = [] } = known
  const at = (status: StatusChange['status']) => history.find((change) => change.status === status)?.at
  const placed: Step = { name: 'placed', state: 'done', at: order.placedAt ?? at('PLACED'), by: 'ordering' }
  const confirmed: Step = { name: 'confirmed', state: 'done', at: at('CONFIRMED'), by: 'warehouse' }
  switch (order.status) {
    case 'DRAFT':
      return []
    case 'REJECTED':
      return [placed, { name: 'rejected', state: 'stopped', at: at('REJECTED'), by: 'warehouse' }]
    case 'CANCELLED':
      return [
        placed,
        ...(confirmed.at ? [confirmed] : []),
        { name: 'cancelled', state: 'stopped', at: at('CANCELLED'), by: 'ordering' },
      ]
    case 'CANCEL_REQUESTED':
      return [
        placed,
        confirmed,
        { name: 'cancelling', state: 'now', at: at('CANCEL_REQUESTED'), by: 'shipping' },
      ]
    default:
      return [placed, ...onTheWay(known, confirmed)]
  }
}

function onTheWay({ order, shipment, invoice, history = [] }: Known, confirmed: Step): Step[] {
  const isCompleted = order.status === 'COMPLETED'
  const isDelivered = isCompleted || shipment?.status === 'DELIVERED'
  const isInvoiced = isCompleted || Boolean(invoice)
  const hasLeft = order.status === 'SHIPPED' || isDelivered || isInvoiced || shipment?.status === 'DISPATCHED'
  const isConfirmed = order.status !== 'PLACED' || hasLeft || Boolean(shipment)
  const shippedAt = shipment?.dispatchedAt ?? history.find(({ status }) => status === 'SHIPPED')?.at
  const step = (name: StepName, by: Service, isDone: boolean, isNext: boolean, at?: string): Step =>
    isDone ? { name, state: 'done', by, at } : { name, state: isNext ? 'now' : 'ahead', by }
  return [
    step('confirmed', 'warehouse', isConfirmed, true, confirmed.at),
    step('shipped', 'shipping', hasLeft, isConfirmed, shippedAt),
    step('invoiced', 'billing', isInvoiced, hasLeft, invoice?.issuedAt),
    step('delivered', 'shipping', isDelivered, hasLeft, shipment?.deliveredAt),
  ]
}
