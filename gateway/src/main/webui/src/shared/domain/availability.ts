import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { keys } from '../api'
import { offersOf } from './offers'

const availabilityOf = (productIds: readonly string[]) =>
  queryOptions({
    queryKey: keys.list('stock', { availableOf: productIds }),
    queryFn: () => offersOf(productIds),
    enabled: productIds.length > 0,
    placeholderData: keepPreviousData,
    select: ({ items }) => new Map(items.map(({ id, available }) => [id, available])),
  })

/** How many of a product can be had, as far as ordering knows; undefined while it does not. */
export type AvailableOf = (productId: string) => number | undefined

/** It changes with everybody's orders, and is no part of what a customer agrees to. */
export function useAvailability(productIds: readonly string[]): AvailableOf {
  const { data } = useQuery(availabilityOf(productIds))
  return (productId) => data?.get(productId)
}
