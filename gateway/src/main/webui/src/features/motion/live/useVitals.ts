import { useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query'
import { useMemo } from 'react'
import { outages, services } from '@/shared/api'
import { hasAny, useSession } from '@/shared/session'
import { useStore } from '@/shared/store'
import { deadLettersOf, downstreams, publishedBy, replicasOf } from './queries'
import { vitalsOf, type AllVitals } from './vitals'

/** Only operators are told of backlogs, lags and ages. */
export function useIsOperator(): boolean {
  return hasAny(useSession(), ['operator'])
}

/** The state of all services, updated every few seconds. */
export function useVitals(): AllVitals {
  const enabled = useIsOperator()
  const published = useQueries({
    queries: services.map((service) => ({ ...publishedBy(service), enabled })),
    combine: answers,
  })
  const replicas = useQueries({
    queries: services.map((service) => ({ ...replicasOf(service), enabled })),
    combine: answers,
  })
  const letters = useQueries({
    queries: services.map((service) => ({ ...deadLettersOf(service), enabled })),
    combine: answers,
  })
  const observed = useQuery(downstreams).data
  const silent = useStore(outages)
  return useMemo(() => {
    const vitals = services.map((service, index) => [
      service,
      vitalsOf(
        service,
        { published: published[index], replicas: replicas[index], deadLetters: letters[index] },
        observed?.find((downstream) => downstream.service === service),
        silent[service],
      ),
    ])
    return Object.fromEntries(vitals) as AllVitals
  }, [published, replicas, letters, observed, silent])
}

function answers<T>(results: readonly UseQueryResult<T>[]): (T | undefined)[] {
  return results.map(({ data }) => data)
}
