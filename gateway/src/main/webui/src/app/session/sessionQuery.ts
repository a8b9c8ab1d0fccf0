import { queryOptions } from '@tanstack/react-query'
import { Problem } from '@/shared/api'
import { transport } from '@/shared/api/transport'
import type { Session } from '@/shared/session'

/** Who is signed in; refused with a problem that `isSignedOut` if nobody is. */
async function fetchSession(): Promise<Session> {
  const response = await transport(new Request(new URL('/api/me', location.origin)))
  if (!response.ok) throw new Problem(response.status, `http-${response.status}`, 'gateway')
  return (await response.json()) as Session
}

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: fetchSession,
  staleTime: Infinity,
  refetchInterval: false,
})
