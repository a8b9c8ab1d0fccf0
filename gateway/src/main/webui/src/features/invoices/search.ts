import type { Invoice } from '@/shared/api'
import { listSearch } from '@/shared/ui'

/** Those whose e-mail failed, whatever their status. */
export const UNSENT = 'UNSENT'

export type InvoiceFilter = Invoice['status'] | typeof UNSENT

export const invoiceStatuses: readonly Invoice['status'][] = ['ISSUED', 'PAID', 'CREDITED']

export const invoiceSearch = listSearch<InvoiceFilter>([...invoiceStatuses, UNSENT])
