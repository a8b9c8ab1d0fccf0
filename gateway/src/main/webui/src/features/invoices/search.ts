import type { Invoice } from '@/shared/api'
import { listSearch } from '@/shared/ui'

export const invoiceStatuses: readonly Invoice['status'][] = ['ISSUED', 'PAID', 'CREDITED']

export const invoiceSearch = listSearch<Invoice['status']>(invoiceStatuses)
