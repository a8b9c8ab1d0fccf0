import createClient, { type ClientOptions } from 'openapi-fetch'
import type { paths as BillingPaths } from './generated/billing'
import type { paths as CustomersPaths } from './generated/customers'
import type { paths as OrderingPaths } from './generated/ordering'
import type { paths as ShippingPaths } from './generated/shipping'
import type { paths as WarehousePaths } from './generated/warehouse'
import { problemOf } from './problem'
import { serviceOf, type Service } from './services'
import { transport } from './transport'
import { rememberWritten } from './written'

const options = { baseUrl: `${globalThis.location.origin}/api`, fetch: transport } satisfies ClientOptions

export const customers = createClient<CustomersPaths>(options)
export const ordering = createClient<OrderingPaths>(options)
export const warehouse = createClient<WarehousePaths>(options)
export const shipping = createClient<ShippingPaths>(options)
/** An invoice can also be had as a PDF. */
export const billing = createClient<BillingPaths, 'application/json'>(options)

/** What every service offers operators. */
type OperatorPaths = Pick<
  OrderingPaths,
  Extract<keyof OrderingPaths, `/${'replicas' | 'states' | 'dead-letters'}${string}`>
>

/** A service as its operator sees it. */
export function operated(service: Service) {
  return createClient<OperatorPaths>({ ...options, baseUrl: `${options.baseUrl}/services/${service}` })
}

interface Outcome<T> {
  data?: T
  error?: unknown
  response: Response
}

/** What was answered; a refusal is thrown as a `Problem`. */
export async function answer<T>(call: Promise<Outcome<T>>): Promise<T> {
  const { data, error, response } = await call
  if (response.ok) return data as T
  throw problemOf(response.status, error, serviceOf(new URL(response.url).pathname))
}

/**
 * The same for a change that other services hear of: reads that follow demand it, so that nobody sees the state before.
 * Drafts of orders are private and must not be demanded.
 */
export async function published<T>(call: Promise<Outcome<T>>): Promise<T> {
  const { response } = await call
  const version = response.headers.get('Orderly-Version')
  if (version) rememberWritten(version, Date.now())
  return answer(call)
}

/** Where a page begins to which a list's answer links. */
export function cursorOf(link: string | undefined): string | undefined {
  return new URLSearchParams(link).get('cursor') ?? undefined
}

/** Refuses the change if the entity is not as it was seen: at a version, or with an ETag that says more. */
export function ifMatch(seen: number | string) {
  return { 'If-Match': typeof seen === 'number' ? `"${seen}"` : seen }
}

/** What the gateway itself knows; it has no contract but with this portal. */
export async function ofGateway<T>(path: string): Promise<T> {
  const response = await transport(new Request(options.baseUrl + path))
  const body: unknown = await response.json().catch(() => undefined)
  if (!response.ok) throw problemOf(response.status, body, 'gateway')
  return body as T
}
