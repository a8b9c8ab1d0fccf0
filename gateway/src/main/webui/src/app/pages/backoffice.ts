import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { forCustomer, orderSearch } from '@/features/orders-desk/search'
import { invoiceSearch } from '@/features/invoices/search'
import { productSearch } from '@/features/products/search'
import { shipmentSearch } from '@/features/shipments/search'
import { listSearch } from '@/shared/ui/listSearch'
import { loading } from '../recovery'
import { clerks, forInvoices, forShipments, stockKeepers } from '../roles'
import { under } from './root'

/** Where staff work. Each page is loaded when it is first visited, and by those whose roles allow it. */
export const backofficePages = [
  createRoute({
    ...under,
    path: '/desk/orders',
    staticData: { roles: clerks },
    validateSearch: orderSearch,
    component: lazyRouteComponent(loading(() => import('@/features/orders-desk/OrdersPage'))),
  }),
  createRoute({
    ...under,
    path: '/desk/orders/new',
    staticData: { roles: clerks },
    validateSearch: forCustomer,
    component: lazyRouteComponent(loading(() => import('@/features/orders-desk/NewOrderPage'))),
  }),
  createRoute({
    ...under,
    path: '/desk/orders/$id',
    staticData: { roles: clerks },
    component: lazyRouteComponent(loading(() => import('@/features/orders-desk/OrderPage'))),
  }),
  createRoute({
    ...under,
    path: '/desk/customers',
    staticData: { roles: clerks },
    validateSearch: listSearch(),
    component: lazyRouteComponent(loading(() => import('@/features/customers/CustomersPage'))),
  }),
  createRoute({
    ...under,
    path: '/desk/customers/new',
    staticData: { roles: clerks },
    component: lazyRouteComponent(loading(() => import('@/features/customers/NewCustomerPage'))),
  }),
  createRoute({
    ...under,
    path: '/desk/customers/$id',
    staticData: { roles: clerks },
    component: lazyRouteComponent(loading(() => import('@/features/customers/CustomerPage'))),
  }),
  createRoute({
    ...under,
    path: '/desk/products',
    staticData: { roles: stockKeepers },
    validateSearch: productSearch,
    component: lazyRouteComponent(loading(() => import('@/features/products/ProductsPage'))),
  }),
  createRoute({
    ...under,
    path: '/desk/products/new',
    staticData: { roles: stockKeepers },
    component: lazyRouteComponent(loading(() => import('@/features/products/NewProductPage'))),
  }),
  createRoute({
    ...under,
    path: '/desk/products/$id',
    staticData: { roles: stockKeepers },
    component: lazyRouteComponent(loading(() => import('@/features/products/ProductPage'))),
  }),
  createRoute({
    ...under,
    path: '/desk/shipments',
    staticData: { roles: forShipments },
    validateSearch: shipmentSearch,
    component: lazyRouteComponent(loading(() => import('@/features/shipments/ShipmentsPage'))),
  }),
  createRoute({
    ...under,
    path: '/desk/invoices',
    staticData: { roles: forInvoices },
    validateSearch: invoiceSearch,
    component: lazyRouteComponent(loading(() => import('@/features/invoices/InvoicesPage'))),
  }),
  createRoute({
    ...under,
    path: '/desk/invoices/$id',
    staticData: { roles: forInvoices },
    component: lazyRouteComponent(loading(() => import('@/features/invoices/InvoicePage'))),
  }),
] as const
