import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, keys, ordering } from '@/shared/api'
import type { CatalogueSearch } from './search'

/** Fills whole rows, however many columns there are: 2, 3 or 4. */
const SIZE = 24

export const productList = ({ q, category, cursor }: CatalogueSearch) =>
  queryOptions({
    queryKey: keys.list('product', { q, category, cursor, size: SIZE }),
    queryFn: () =>
      answer(ordering.GET('/catalogue', { params: { query: { q, category, cursor, size: SIZE } } })),
    placeholderData: keepPreviousData,
  })

export const categoryList = queryOptions({
  queryKey: keys.list('product', { categories: true }),
  queryFn: () => answer(ordering.GET('/catalogue/categories')),
  staleTime: 30_000,
})

export const productOf = (id: string) =>
  queryOptions({
    queryKey: keys.one('product', id),
    queryFn: () => answer(ordering.GET('/catalogue/{id}', { params: { path: { id } } })),
  })
