import { queryOptions } from '@tanstack/react-query'
import { answer, customers, ifMatch, keys, nullIfMissing, published, type Customer } from '@/shared/api'

const WATCHING_MS = 1_000

/** How far it is with forgetting the person; null, if nobody asked for it. */
export const ownErasure = queryOptions({
  queryKey: keys.mine('erasure'),
  queryFn: () => answer(customers.GET('/customers/me/erasure')).catch(nullIfMissing),
  // Its stages are no states that the stream tells of; it takes seconds, then it is over.
  refetchInterval: ({ state }) => (state.data && !state.data.endedAt ? WATCHING_MS : false),
})

export const eraseOneself = ({ version }: Customer) =>
  published(customers.DELETE('/customers/me', { params: { header: ifMatch(version) } }))
