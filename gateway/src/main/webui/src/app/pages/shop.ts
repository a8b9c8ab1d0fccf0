import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { catalogueSearch } from '@/features/catalogue/search'
import { orderSearch, ordersSearch } from '@/features/orders/search'
import { loading } from '../recovery'
import { customers } from '../roles'
import { under } from './root'

const forCustomers = { staticData: { roles: customers } }

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
