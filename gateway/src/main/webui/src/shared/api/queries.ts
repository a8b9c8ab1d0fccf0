import { QueryClient, type Query, type QueryKey } from '@tanstack/react-query'
import { keepNewest } from './newest'
import { streamStatus } from '../stream'
import { Problem } from './problem'

/** The entities of the contracts, as topics name them: the first word of every query key. */
export type Entity =
  'customer' | 'order' | 'product' | 'stock' | 'reservation' | 'shipment' | 'invoice' | 'erasure'

const WHILE_AWAY_MS = 4_000
const WITHOUT_STREAM_MS = 5_000
/** The stream tells of changes; this is for those that it missed. */
const WITH_STREAM_MS = 20_000

/** Keys that the live stream knows how to refresh. */
export const keys = {
  one: (entity: Entity, id: string, ...rest: string[]) => [entity, id, ...rest] as const,
  /** The signed-in person's own. */
  mine: (entity: Entity, ...rest: string[]) => [entity, 'mine', ...rest] as const,
  list: (entity: Entity, filter: Record<string, unknown> = {}) => [entity, 'list', filter] as const,
}

/** Whether a query shows, among others, the entity. Products are shown with what is left of them. */
export function shows(key: QueryKey, entity: string, id: string): boolean {
  return (
    (key[0] === entity || (key[0] === 'product' && entity === 'stock')) &&
    (key[1] === id || key[1] === 'mine' || key[1] === 'list')
  )
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 2_000,
        retry: (failures, problem) => isOutage(problem) && failures < 1,
        retryDelay: 500,
        // What is known goes on being shown, and it recovers by itself.
        refetchInterval: pause,
        structuralSharing: keepNewest,
      },
      // The transport repeats what is safe to repeat, with the same key.
      mutations: { retry: false },
    },
  })
}

/** Puts data in place of what is known, even of something newer: what was shown too early is taken back. */
export function replaceData(queryClient: QueryClient, queryKey: QueryKey, data: unknown) {
  queryClient.getQueryCache().find({ queryKey })?.setState({ data, dataUpdatedAt: Date.now() })
}

function pause(query: Query): number {
  if (isOutage(query.state.error)) return WHILE_AWAY_MS
  return streamStatus.get() === 'live' ? WITH_STREAM_MS : WITHOUT_STREAM_MS
}

function isOutage(problem: unknown): boolean {
  return problem instanceof Problem && problem.isOutage
}

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: Problem
  }
}
