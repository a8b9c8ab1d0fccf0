import type { Product, ProductDetails } from '@/shared/api'

/** What is typed into the form. */
export interface ProductInput {
  sku: string
  name: string
  description: string
  category: string
  /** As a person types it: with a dot or a comma. */
  price: string
}

export const CURRENCY = 'EUR'

export function inputOf(product: Product | undefined): ProductInput {
  const { sku = '', name = '', description = '', category = '', price } = product ?? {}
  return { sku, name, description, category, price: price?.amount ?? '' }
}

/** An exact decimal, as the service takes it; undefined if it is no price. */
export function amountOf(typed: string): string | undefined {
  const match = /^(\d{1,9})(?:[.,](\d{1,2}))?$/.exec(typed.trim())
  if (!match) return undefined
  const [, whole = '', fraction = ''] = match
  const amount = `${Number(whole)}.${fraction.padEnd(2, '0')}`
  return amount === '0.00' ? undefined : amount
}

export function isSku(typed: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._-]{0,49}$/.test(typed)
}

/** Of an input whose price is one. */
export function detailsOf(
  { sku, name, description, category, price }: ProductInput,
  currency: string,
): ProductDetails {
  return {
    sku,
    name: name.trim(),
    description: description.trim(),
    category: category.trim(),
    price: { amount: amountOf(price) ?? price, currency },
  }
}
