import type { Order } from '@/shared/api'

/** Whether cancelling it makes sense now; what becomes of it, ordering decides. */
export function isCancellable({ status }: Pick<Order, 'status'>): boolean {
  return status === 'DRAFT' || status === 'PLACED' || status === 'CONFIRMED'
}
