import type { Product } from '@/shared/api'
import { times } from '@/shared/format'

/** A line of an order that is being put together. */
export interface Line {
  product: Product
  quantity: number
}

/** What ordering accepts of one product, and of lines. */
export const MOST_OF_ONE = 1000
export const MOST_LINES = 100

/** One more of a product; the same product never stands there twice. */
export function added(lines: readonly Line[], product: Product): readonly Line[] {
  const known = lines.find((line) => line.product.id === product.id)
  if (known) return changed(lines, product.id, known.quantity + 1)
  return lines.length < MOST_LINES ? [...lines, { product, quantity: 1 }] : lines
}

export function changed(lines: readonly Line[], productId: string, quantity: number): readonly Line[] {
  return lines.map((line) =>
    line.product.id === productId
      ? { ...line, quantity: Math.min(Math.max(1, quantity), MOST_OF_ONE) }
      : line,
  )
}

export function removed(lines: readonly Line[], productId: string): readonly Line[] {
  return lines.filter((line) => line.product.id !== productId)
}

/** Net, at today's prices. */
export function priced(lines: readonly Line[]) {
  return lines.map(({ product, quantity }) => ({
    productId: product.id,
    quantity,
    lineTotal: times(product.price, quantity),
  }))
}
