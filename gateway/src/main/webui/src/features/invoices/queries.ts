import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, billing, ifMatch, keys, published, type Invoice } from '@/shared/api'

export const invoiceList = (status: Invoice['status'] | undefined, cursor: string | undefined) =>
  queryOptions({
    queryKey: keys.list('invoice', { status, cursor }),
    queryFn: () => answer(billing.GET('/invoices', { params: { query: { status, cursor } } })),
    placeholderData: keepPreviousData,
  })

export const invoiceOf = (id: string) =>
  queryOptions({
    queryKey: keys.one('invoice', id),
    queryFn: () => answer(billing.GET('/invoices/{id}', { params: { path: { id } } })),
  })

/** In one sum: what the invoice shows, to the cent. */
export const pay = ({ seen, reference }: { seen: Invoice; reference: string }) =>
  published(
    billing.POST('/invoices/{id}/payments', { ...seenAs(seen), body: { amount: seen.gross, reference } }),
  )

export const credit = ({ seen, reason }: { seen: Invoice; reason: string }) =>
  published(billing.POST('/invoices/{id}/credit', { ...seenAs(seen), body: { reason } }))

function seenAs({ id, version }: Invoice) {
  return { params: { path: { id }, header: ifMatch(version) } }
}
