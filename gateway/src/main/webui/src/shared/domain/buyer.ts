import { queryOptions } from '@tanstack/react-query'
import { answer, keys, ordering } from '../api'

/** The signed-in customer as ordering knows them, for whenever customers is down. */
export const buyerQuery = queryOptions({
  queryKey: keys.mine('customer', 'buyer'),
  queryFn: () => answer(ordering.GET('/buyer')),
})
