import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ifMatch, keys, ordering, published, replaceData, type Order, type Problem } from '@/shared/api'
import { cartQuery } from '@/shared/domain'
import { useReport } from '@/shared/ui'
import { changesBetween, type Change } from './changes'

/** Makes the cart binding, just as it was seen, and leads to the order. */
export function usePlacing() {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const report = useReport()
  const [changes, setChanges] = useState<Change[]>([])
  const placing = useMutation<Order, Problem, Order>({
    mutationFn: ({ id, etag }) =>
      published(ordering.POST('/orders/{id}/place', { params: { path: { id }, header: ifMatch(etag) } })),
    onMutate: () => setChanges([]),
    onSuccess: async (order) => {
      await queryClient.cancelQueries({ queryKey: cartQuery.queryKey })
      queryClient.setQueryData(keys.one('order', order.id), order)
      await navigate({ to: '/orders/$id', params: { id: order.id }, search: { placed: true } })
      replaceData(queryClient, cartQuery.queryKey, null)
      void queryClient.invalidateQueries({ queryKey: ['order'] })
    },
    onError: async (refused, seen) => {
      const now = await queryClient.query({ ...cartQuery, staleTime: 0 }).catch(() => null)
      const found = refused.kind === 'version-mismatch' && now ? changesBetween(seen, now) : []
      setChanges(found)
      if (found.length === 0) report.problem(refused)
    },
  })
  /** What was not as seen when the order was refused: the customer decides again. */
  return { ...placing, changes }
}
