import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { ifMatch, keys, ordering, published, replaceData, type Order, type Problem } from '@/shared/api'
import { cartQuery } from '@/shared/domain'
import { useReport } from '@/shared/ui'

/** Makes the cart binding, just as it was seen, and leads to the order. */
export function usePlacing() {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const report = useReport()
  return useMutation<Order, Problem, Order>({
    mutationFn: ({ id, version }) =>
      published(ordering.POST('/orders/{id}/place', { params: { path: { id }, header: ifMatch(version) } })),
    onSuccess: async (order) => {
      await queryClient.cancelQueries({ queryKey: cartQuery.queryKey })
      queryClient.setQueryData(keys.one('order', order.id), order)
      await navigate({ to: '/orders/$id', params: { id: order.id }, search: { placed: true } })
      replaceData(queryClient, cartQuery.queryKey, null)
      void queryClient.invalidateQueries({ queryKey: ['order'] })
    },
    onError: (refused) => {
      report.problem(refused)
      void queryClient.invalidateQueries({ queryKey: cartQuery.queryKey })
    },
  })
}
