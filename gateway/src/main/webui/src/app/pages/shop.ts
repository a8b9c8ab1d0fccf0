import { IconBuildingStore, IconPackages, IconUser } from '@tabler/icons-react'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { catalogueSearch } from '@/features/catalogue/search'
import { orderSearch, ordersSearch } from '@/features/orders/search'
import type { Destination } from './destination'
import { loading } from '../recovery'
import { under } from './root'

const forCustomers = { staticData: { roles: ['customer'] } } as const

/** Where customers shop. Each page is loaded when it is first visited, and by those whose roles allow it. */
export const shopPages = [
  createRoute({
    ...under,
    ...forCustomers,
    path: '/shop',
    validateSearch: catalogueSearch,
    component: lazyRouteComponent(loading(() => import('@/features/catalogue/CataloguePage'))),
  }),
  createRoute({
    ...under,
    ...forCustomers,
    path: '/shop/$id',
    component: lazyRouteComponent(loading(() => import('@/features/catalogue/ProductPage'))),
  }),
  createRoute({
    ...under,
    ...forCustomers,
    path: '/cart',
    component: lazyRouteComponent(loading(() => import('@/features/cart/CartPage'))),
  }),
  createRoute({
    ...under,
    ...forCustomers,
    path: '/checkout',
    component: lazyRouteComponent(loading(() => import('@/features/cart/CheckoutPage'))),
  }),
  createRoute({
    ...under,
    ...forCustomers,
    path: '/orders',
    validateSearch: ordersSearch,
    component: lazyRouteComponent(loading(() => import('@/features/orders/OrdersPage'))),
  }),
  createRoute({
    ...under,
    ...forCustomers,
    path: '/orders/$id',
    validateSearch: orderSearch,
    component: lazyRouteComponent(loading(() => import('@/features/orders/OrderPage'))),
  }),
  createRoute({
    ...under,
    ...forCustomers,
    path: '/profile',
    component: lazyRouteComponent(loading(() => import('@/features/profile/ProfilePage'))),
  }),
  createRoute({
    ...under,
    ...forCustomers,
    path: '/profile/erase',
    component: lazyRouteComponent(loading(() => import('@/features/profile/ErasePage'))),
  }),
] as const

export const shopDestinations: readonly Destination[] = [
  { to: '/shop', label: 'catalogue', icon: IconBuildingStore, roles: ['customer'] },
  { to: '/orders', label: 'orders', icon: IconPackages, roles: ['customer'] },
  { to: '/profile', label: 'profile', icon: IconUser, roles: ['customer'] },
]
