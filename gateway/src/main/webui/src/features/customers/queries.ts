import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import {
  answer,
  customers,
  ifMatch,
  keys,
  nullIfMissing,
  ordering,
  published,
  type Customer,
  type Profile,
} from '@/shared/api'

/** The newest orders that a customer's page shows. */
const ORDERS = 5

export const customerList = (q: string, cursor: string | undefined) =>
  queryOptions({
    queryKey: keys.list('customer', { q, cursor }),
    queryFn: () => answer(customers.GET('/customers', { params: { query: { q, cursor } } })),
    placeholderData: keepPreviousData,
  })

export const customerOf = (id: string) =>
  queryOptions({
    queryKey: keys.one('customer', id),
    queryFn: () => answer(customers.GET('/customers/{id}', { params: { path: { id } } })),
  })

/** Null, if nobody asked for it. */
export const erasureOf = (id: string) =>
  queryOptions({
    queryKey: keys.one('erasure', id),
    queryFn: () =>
      answer(customers.GET('/customers/{id}/erasure', { params: { path: { id } } })).catch(nullIfMissing),
  })

export const ordersOf = (customerId: string) =>
  queryOptions({
    queryKey: keys.list('order', { customerId }),
    queryFn: () => answer(ordering.GET('/orders', { params: { query: { customerId, size: ORDERS } } })),
  })

export const register = (profile: Profile) => published(customers.POST('/customers', { body: profile }))

export const edit = ({ seen, profile }: { seen: Customer; profile: Profile }) =>
  published(customers.PUT('/customers/{id}', { ...seenAs(seen), body: profile }))

export const block = (seen: Customer) => published(customers.POST('/customers/{id}/block', seenAs(seen)))

export const unblock = (seen: Customer) => published(customers.POST('/customers/{id}/unblock', seenAs(seen)))

export const erase = (seen: Customer) => published(customers.DELETE('/customers/{id}', seenAs(seen)))

function seenAs({ id, version }: Customer) {
  return { params: { path: { id }, header: ifMatch(version) } }
}
