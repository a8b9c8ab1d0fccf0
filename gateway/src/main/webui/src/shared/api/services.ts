import { services } from './generated/services'

export { services }

/** The services behind the gateway, and the gateway itself. */
export type Service = (typeof services)[number] | 'gateway'

const owners: Record<string, Service> = {
  customers: 'customers',
  orders: 'ordering',
  catalogue: 'ordering',
  buyer: 'ordering',
  products: 'warehouse',
  stock: 'warehouse',
  reservations: 'warehouse',
  shipments: 'shipping',
  invoices: 'billing',
}

/** Who answers a path of the gateway, such as `/api/orders/1` or `/api/services/billing/replicas`. */
export function serviceOf(path: string): Service {
  const [first = '', second = ''] = path.replace(/^\/api\//, '').split(/[/?]/)
  const name = first === 'services' ? second : first
  return services.find((service) => service === name) ?? owners[name] ?? 'gateway'
}
