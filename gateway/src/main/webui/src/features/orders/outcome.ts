import type { Order } from '@/shared/api'

export type Outcome = 'declined' | 'requested' | 'cancelled' | 'rejected'

/** What has to be explained about an order. That a cancel was declined stays true while it is delivered. */
export function outcomeOf({
  status,
  cancelDeclined,
}: Pick<Order, 'status' | 'cancelDeclined'>): Outcome | undefined {
  if (cancelDeclined) return 'declined'
  switch (status) {
    case 'CANCEL_REQUESTED':
      return 'requested'
    case 'CANCELLED':
      return 'cancelled'
    case 'REJECTED':
      return 'rejected'
    default:
      return undefined
  }
}
