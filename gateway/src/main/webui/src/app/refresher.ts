import type { Query, QueryClient } from '@tanstack/react-query'
import { shows } from '@/shared/api'
import type { StateEvent } from '@/shared/stream'

/** States that arrive within this time are fetched together. */
const TOGETHER_MS = 120

/**
 * Fetches again what newer states have arrived for. What is shown comes from the owner's API, never from the event: the
 * views are richer than the contracts.
 */
export function refresher(queryClient: QueryClient) {
  let arrived: StateEvent[] = []
  let timer: ReturnType<typeof setTimeout> | undefined

  const refresh = () => {
    const states = arrived
    arrived = []
    timer = undefined
    void queryClient.invalidateQueries({
      predicate: (query) => states.some((state) => isOutdated(query, state)),
    })
  }
  return {
    note: (state: StateEvent) => {
      arrived.push(state)
      timer ??= setTimeout(refresh, TOGETHER_MS)
    },
    stop: () => clearTimeout(timer),
  }
}

function isOutdated(query: Query, { entity, key, version }: StateEvent): boolean {
  if (!shows(query.queryKey, entity, key)) return false
  if (query.queryKey[0] !== entity) return true
  const shown: unknown = query.state.data
  const isNewest =
    typeof shown === 'object' &&
    shown !== null &&
    'id' in shown &&
    shown.id === key &&
    versionOf(shown) >= version
  return !isNewest
}

function versionOf(shown: object): number {
  return 'version' in shown && typeof shown.version === 'number' ? shown.version : -1
}
