import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, billing, ifMatch, keys, published, type Invoice } from '@/shared/api'
import { UNSENT, type InvoiceFilter } from './search'

const WATCHING_MS = 2_000

export const invoiceList = (of: InvoiceFilter | undefined, cursor: string | undefined) => {
  const query = { ...(of === UNSENT ? { mail: 'FAILED' as const } : { status: of }), cursor }
  return queryOptions({
    queryKey: keys.list('invoice', query),
    queryFn: () => answer(billing.GET('/invoices', { params: { query } })),
    placeholderData: keepPreviousData,
  })
}

export const invoiceOf = (id: string) =>
  queryOptions({
    queryKey: keys.one('invoice', id),
    queryFn: () => answer(billing.GET('/invoices/{id}', { params: { path: { id } } })),
    // What becomes of an e-mail is no state that the stream tells of.
    refetchInterval: ({ state }) => (state.data?.mail?.status === 'WAITING' ? WATCHING_MS : false),
  })

/** In one sum: what the invoice shows, to the cent. */
export const pay = ({ seen, reference }: { seen: Invoice; reference: string }) =>
  published(
    billing.POST('/invoices/{id}/payments', { ...seenAs(seen), body: { amount: seen.gross, reference } }),
  )

export const credit = ({ seen, reason }: { seen: Invoice; reason: string }) =>
  published(billing.POST('/invoices/{id}/credit', { ...seenAs(seen), body: { reason } }))

export const sendAgain = (seen: Invoice) => published(billing.POST('/invoices/{id}/mail', seenAs(seen)))

function seenAs({ id, version }: Invoice) {
  return { params: { path: { id }, header: ifMatch(version) } }
}
