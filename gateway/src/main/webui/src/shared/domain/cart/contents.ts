import type { Order, OrderItem, Product } from '../../api'
import { sum, times } from '../../format'

export type Sellable = Pick<Product, 'id' | 'sku' | 'name' | 'price'>

/** The cart as it will be with so many more of a product. */
export function withMore(cart: Order, product: Sellable, quantity: number): Order {
  const held = cart.items.find((item) => item.productId === product.id)
  if (held) return withQuantity(cart, product.id, held.quantity + quantity)
  const { id: productId, sku, name, price: unitPrice } = product
  return withItems(cart, [...cart.items, { productId, sku, name, unitPrice, quantity, sold: true }])
}

/** The cart as it will be with just so many of a product that it holds; none takes it out. */
export function withQuantity(cart: Order, productId: string, quantity: number): Order {
  return withItems(
    cart,
    cart.items
      .map((item) => (item.productId === productId ? { ...item, quantity } : item))
      .filter((item) => item.quantity > 0),
  )
}

export function piecesIn(cart: { items: readonly { quantity: number }[] } | null | undefined): number {
  return cart?.items.reduce((pieces, item) => pieces + item.quantity, 0) ?? 0
}

// The version is the one that the service will give it: until then its older answers are not shown.
function withItems(cart: Order, items: readonly OrderItem[]): Order {
  const priced = items.map((item) => ({
    ...item,
    lineTotal: item.unitPrice && times(item.unitPrice, item.quantity),
  }))
  return {
    ...cart,
    version: cart.version + 1,
    items: priced,
    total: sum(priced.map((item) => item.lineTotal)),
  }
}
