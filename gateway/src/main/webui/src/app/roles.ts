import type { Role } from '@/shared/session'

// The header leads only to pages that let the person in, so routes and navigation take the roles from here.
export const customers: readonly Role[] = ['customer']
export const clerks: readonly Role[] = ['clerk']
export const stockKeepers: readonly Role[] = ['stock-keeper']
export const forShipments: readonly Role[] = ['dispatcher', 'clerk']
export const forInvoices: readonly Role[] = ['accountant', 'clerk']
export const staff: readonly Role[] = ['operator', 'clerk', 'stock-keeper', 'dispatcher', 'accountant']
