import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { answer, operated, type Comparison, type Rebuild } from '@/shared/api'
import { useReport } from '@/shared/ui'
import type { Keeper, TopicName } from '../topology'

const PROGRESS_MS = 700

/** One replica, looked at closely, and more closely while it is rebuilt. */
export const replicaOf = (service: Keeper, topic: TopicName) =>
  queryOptions({
    queryKey: ['operated', service, 'replicas', topic],
    queryFn: () => answer(operated(service).GET('/replicas/{topic}', { params: { path: { topic } } })),
    refetchInterval: ({ state }) => (isRunning(state.data?.rebuild) ? PROGRESS_MS : 2_000),
    retry: false,
  })

export const republicationsOf = (service: Keeper, topic: TopicName) =>
  queryOptions({
    queryKey: ['operated', service, 'republish', topic],
    queryFn: () =>
      answer(operated(service).GET('/states/{topic}/republish', { params: { path: { topic } } })),
    refetchInterval: ({ state }) =>
      state.data?.some(({ finishedAt }) => !finishedAt) ? PROGRESS_MS : 10_000,
    retry: false,
  })

/** One dead letter, with its value. */
export const deadLetterOf = (service: Keeper, id: string) =>
  queryOptions({
    queryKey: ['operated', service, 'dead-letter', id],
    queryFn: () => answer(operated(service).GET('/dead-letters/{id}', { params: { path: { id } } })),
    refetchInterval: false,
  })

export function isRunning(rebuild: Rebuild | undefined): boolean {
  return rebuild !== undefined && rebuild.phase !== 'DONE' && rebuild.phase !== 'FAILED'
}

export function compare(service: Keeper, topic: TopicName): Promise<Comparison> {
  return answer(operated(service).POST('/replicas/{topic}/compare', { params: { path: { topic } } }))
}

export function heal(service: Keeper, topic: TopicName): Promise<Comparison> {
  return answer(operated(service).POST('/replicas/{topic}/heal', { params: { path: { topic } } }))
}

export function rebuild(service: Keeper, topic: TopicName): Promise<unknown> {
  return answer(operated(service).POST('/replicas/{topic}/rebuild', { params: { path: { topic } } }))
}

export function republish(service: Keeper, topic: TopicName) {
  return answer(
    operated(service).POST('/states/{topic}/republish', { params: { path: { topic } }, body: {} }),
  )
}

export function redrive(service: Keeper, id: string) {
  return answer(operated(service).POST('/dead-letters/{id}/redrive', { params: { path: { id } } }))
}

export function discard(service: Keeper, id: string) {
  return answer(operated(service).POST('/dead-letters/{id}/discard', { params: { path: { id } } }))
}

/**
 * Runs it, fetches the service's state again, and reports success or failure: here, because the operator may have left
 * the page by then.
 */
export function useOperation<T>(service: Keeper, operation: () => Promise<T>, done?: string) {
  const queryClient = useQueryClient()
  const report = useReport()
  return useMutation({
    mutationFn: operation,
    onSuccess: () => {
      if (done) report.success(done)
    },
    onError: report.problem,
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['operated', service] }),
  })
}
