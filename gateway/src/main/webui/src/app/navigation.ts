import {
  IconBuildingStore,
  IconFileInvoice,
  IconPackages,
  IconReceipt2,
  IconRoute,
  IconTruckDelivery,
  IconUser,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react'
import type { LinkProps } from '@tanstack/react-router'
import { hasAny, type Role, type Session } from '@/shared/session'
import type texts from './locales/en.json'
import { clerks, customers, forInvoices, forShipments, staff, stockKeepers } from './roles'

/** What the header leads to. */
interface Destination {
  to: NonNullable<LinkProps['to']>
  label: keyof typeof texts.navigation
  icon: TablerIcon
  roles: readonly Role[]
}

/** For each role the most important first. */
const destinations: readonly Destination[] = [
  { to: '/shop', label: 'catalogue', icon: IconBuildingStore, roles: customers },
  { to: '/orders', label: 'orders', icon: IconPackages, roles: customers },
  { to: '/profile', label: 'profile', icon: IconUser, roles: customers },
  { to: '/desk/orders', label: 'allOrders', icon: IconReceipt2, roles: clerks },
  { to: '/desk/customers', label: 'customers', icon: IconUsers, roles: clerks },
  { to: '/desk/products', label: 'products', icon: IconPackages, roles: stockKeepers },
  { to: '/desk/shipments', label: 'shipments', icon: IconTruckDelivery, roles: forShipments },
  { to: '/desk/invoices', label: 'invoices', icon: IconFileInvoice, roles: forInvoices },
  { to: '/motion', label: 'motion', icon: IconRoute, roles: staff },
]

export function destinationsFor(session: Session): readonly Destination[] {
  return destinations.filter((destination) => hasAny(session, destination.roles))
}

/** Where somebody begins. */
export function homeOf(session: Session): Destination['to'] {
  return destinationsFor(session)[0]?.to ?? '/'
}
