import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, billing, keys } from '@/shared/api'

/** Percents by product, of those that billing knows. */
export const vatPercentsOf = (productIds: readonly string[]) =>
  queryOptions({
    queryKey: keys.list('product', { vat: productIds }),
    queryFn: () =>
      answer(billing.GET('/invoices/vat-rates', { params: { query: { productId: [...productIds] } } })),
    enabled: productIds.length > 0,
    placeholderData: keepPreviousData,
    select: ({ items }) => new Map(items.map(({ productId, vatPercent }) => [productId, Number(vatPercent)])),
  })
