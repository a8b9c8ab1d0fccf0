import { queryOptions } from '@tanstack/react-query'
import { answer, ofGateway, operated, type Problem } from '@/shared/api'
import type { Keeper } from '../topology'

const OFTEN_MS = 2_000
const SELDOM_MS = 10_000

/** How the gateway gets on with a service. */
export interface Downstream {
  service: string
  breaker: 'CLOSED' | 'OPEN' | 'HALF_OPEN'
  instances: number
  /** How many of them could not be reached recently. */
  avoided: number
}

/** The same, and since when we know it to be unreachable, in milliseconds. */
export interface Observed extends Downstream {
  awaySince?: number
}

// A service that is down is asked as often as one that is up, so that the map shows at once when it is back.
const watched = { refetchInterval: OFTEN_MS, retry: false, staleTime: 0 } as const

export const publishedBy = (service: Keeper) =>
  queryOptions({
    ...watched,
    queryKey: ['operated', service, 'states'],
    queryFn: ({ signal }) => answer(operated(service).GET('/states', { signal })),
  })

export const replicasOf = (service: Keeper) =>
  queryOptions({
    ...watched,
    queryKey: ['operated', service, 'replicas'],
    queryFn: ({ signal }) => answer(operated(service).GET('/replicas', { signal })),
  })

export const deadLettersOf = (service: Keeper, topic?: string) =>
  queryOptions({
    ...watched,
    refetchInterval: SELDOM_MS,
    queryKey: ['operated', service, 'dead-letters', topic ?? 'all'],
    queryFn: ({ signal }) =>
      answer(operated(service).GET('/dead-letters', { params: { query: { topic, size: 50 } }, signal })),
  })

export const downstreams = queryOptions({
  ...watched,
  queryKey: ['downstreams'],
  queryFn: async () => {
    const { items } = await ofGateway<{ items: readonly Downstream[] }>('/downstreams')
    return observe(items, Date.now())
  },
  // A gateway that does not tell will not begin to.
  refetchInterval: ({ state }) => (isFinal(state.error) ? false : OFTEN_MS),
})

function isFinal(problem: Problem | null): boolean {
  return problem !== null && problem.status >= 400 && problem.status < 500 && problem.status !== 429
}

const away = new Map<string, number>()

function isReachable({ breaker, instances, avoided }: Downstream): boolean {
  return breaker !== 'OPEN' && avoided < instances
}

function observe(all: readonly Downstream[], now: number): Observed[] {
  return all.map((downstream) => {
    if (isReachable(downstream)) away.delete(downstream.service)
    else if (!away.has(downstream.service)) away.set(downstream.service, now)
    return { ...downstream, awaySince: away.get(downstream.service) }
  })
}
