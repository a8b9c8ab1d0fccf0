import type { OrderStatus } from '@/shared/api'
import { listSearch, type ListSearch } from '@/shared/ui'

export const orderStatuses = [
  'PLACED',
  'CONFIRMED',
  'SHIPPED',
  'COMPLETED',
  'CANCEL_REQUESTED',
  'CANCELLED',
  'REJECTED',
  'DRAFT',
] as const satisfies readonly OrderStatus[]

interface OrderSearch extends ListSearch<OrderStatus> {
  /** Only this customer's: an id. */
  customer?: string
}

const list = listSearch<OrderStatus>(orderStatuses)

export const orderSearch = (raw: Record<string, unknown>): OrderSearch => ({
  ...list(raw),
  ...forCustomer(raw),
})

export const forCustomer = (raw: Record<string, unknown>): { customer?: string } => ({
  customer: typeof raw.customer === 'string' ? raw.customer : undefined,
})
