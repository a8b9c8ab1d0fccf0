import type { Money, Order } from '@/shared/api'

/** What is not as the customer saw it; `before` and `now` are left out where they say the same. */
export interface Change {
  productId: string
  name: string
  renamed?: { before: string; now: string }
  price?: { before?: Money; now?: Money }
  /** Not sold any more, or again. */
  sold?: boolean
}

/** What has changed about the products of a cart, in the order of its lines. Quantities are the customer's own doing. */
export function changesBetween(seen: Order, now: Order): Change[] {
  return now.items.flatMap(({ productId, name = '', unitPrice, sold }) => {
    const before = seen.items.find((item) => item.productId === productId)
    if (!before) return []
    const change: Change = { productId, name: name || (before.name ?? '') }
    if (before.name !== undefined && name !== '' && before.name !== name) {
      change.renamed = { before: before.name, now: name }
    }
    if (!isSame(before.unitPrice, unitPrice)) change.price = { before: before.unitPrice, now: unitPrice }
    if (before.sold !== sold) change.sold = sold
    return change.renamed || change.price || change.sold !== undefined ? [change] : []
  })
}

function isSame(one: Money | undefined, other: Money | undefined): boolean {
  return one?.amount === other?.amount && one?.currency === other?.currency
}
