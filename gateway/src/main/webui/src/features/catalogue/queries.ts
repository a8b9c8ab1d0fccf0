import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, keys, warehouse } from '@/shared/api'
import type { CatalogueSearch } from './search'

/** Fills whole rows, however many columns there are: 2, 3 or 4. */
const SIZE = 24

export const productList = ({ q, category, cursor }: CatalogueSearch) =>
  queryOptions({
    queryKey: keys.list('product', { q, category, cursor, size: SIZE }),
    queryFn: () =>
      answer(warehouse.GET('/products', { params: { query: { q, category, cursor, size: SIZE } } })),
    placeholderData: keepPreviousData,
  })

export const categoryList = queryOptions({
  queryKey: keys.list('product', { categories: true }),
  queryFn: () => answer(warehouse.GET('/products/categories')),
  staleTime: 30_000,
})

export const productOf = (id: string) =>
  queryOptions({
    queryKey: keys.one('product', id),
    queryFn: () => answer(warehouse.GET('/products/{id}', { params: { path: { id } } })),
  })

/** How many of each product can be had, by product. */
export const stockOf = (productIds: readonly string[]) =>
  queryOptions({
    queryKey: keys.list('stock', { productIds }),
    queryFn: () => answer(warehouse.GET('/stock', { params: { query: { productId: [...productIds] } } })),
    enabled: productIds.length > 0,
    placeholderData: keepPreviousData,
    select: ({ items }) => new Map(items.map(({ productId, available }) => [productId, available])),
  })
