import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import {
  answer,
  ifMatch,
  keys,
  published,
  warehouse,
  type Product,
  type ProductDetails,
  type Stock,
} from '@/shared/api'
import { offersOf } from '@/shared/domain'

export interface ProductFilter {
  q: string
  category?: string
  status?: Product['status']
  cursor?: string
}

export const productList = (filter: ProductFilter) =>
  queryOptions({
    queryKey: keys.list('product', { ...filter }),
    queryFn: () => {
      const { status = 'ACTIVE', ...query } = filter
      return answer(warehouse.GET('/products', { params: { query: { ...query, status: [status] } } }))
    },
    placeholderData: keepPreviousData,
  })

export const categories = queryOptions({
  queryKey: keys.list('product', { categories: true }),
  queryFn: () => answer(warehouse.GET('/products/categories')),
})

export const stockList = (productIds: readonly string[]) =>
  queryOptions({
    queryKey: keys.list('stock', { productIds }),
    queryFn: () => answer(warehouse.GET('/stock', { params: { query: { productId: [...productIds] } } })),
    placeholderData: keepPreviousData,
    enabled: productIds.length > 0,
  })

export const productOf = (id: string) =>
  queryOptions({
    queryKey: keys.one('product', id),
    queryFn: () => answer(warehouse.GET('/products/{id}', { params: { path: { id } } })),
  })

/** The products' names by their ids, sold or not. */
export const namesOf = (productIds: readonly string[]) =>
  queryOptions({
    queryKey: keys.list('product', { productIds }),
    queryFn: () => offersOf(productIds),
    enabled: productIds.length > 0,
    select: ({ items }) => new Map(items.map(({ id, name }) => [id, name])),
  })

export const stockOf = (productId: string) =>
  queryOptions({
    queryKey: keys.one('stock', productId),
    queryFn: () => answer(warehouse.GET('/stock/{productId}', { params: { path: { productId } } })),
  })

export const ledgerOf = (productId: string, cursor: string | undefined) =>
  queryOptions({
    queryKey: keys.one('stock', productId, 'ledger', cursor ?? ''),
    queryFn: () =>
      answer(
        warehouse.GET('/stock/{productId}/ledger', {
          params: { path: { productId }, query: { cursor, size: 10 } },
        }),
      ),
    placeholderData: keepPreviousData,
  })

export const reservationOf = (orderId: string) =>
  queryOptions({
    queryKey: keys.one('reservation', orderId, 'lines'),
    queryFn: () => answer(warehouse.GET('/reservations/{orderId}', { params: { path: { orderId } } })),
  })

export const add = (details: ProductDetails) => published(warehouse.POST('/products', { body: details }))

export const edit = ({ seen, details }: { seen: Product; details: ProductDetails }) =>
  published(warehouse.PUT('/products/{id}', { ...productAs(seen), body: details }))

export const discontinue = (seen: Product) =>
  published(warehouse.POST('/products/{id}/discontinue', productAs(seen)))

export const receive = ({ productId, ...body }: { productId: string; quantity: number; reference: string }) =>
  published(warehouse.POST('/stock/{productId}/receipts', { params: { path: { productId } }, body }))

/** The difference is to what was seen: if the stock has moved since, it is refused. */
export const adjust = ({ seen, ...body }: { seen: Stock; delta: number; reason: string }) =>
  published(
    warehouse.POST('/stock/{productId}/adjustments', {
      params: { path: { productId: seen.productId }, header: ifMatch(seen.version) },
      body,
    }),
  )

function productAs({ id, version }: Product) {
  return { params: { path: { id }, header: ifMatch(version) } }
}
