import type { Order, OrderItem } from '@/shared/api'

export type Obstacle = 'notSold' | 'soldOut' | 'tooFew'

/** Why a line could not be had today. Too few are no reason not to ask for them: more may arrive before the warehouse decides. */
export function obstacleOf(
  { sold, quantity }: OrderItem,
  available: number | undefined,
): Obstacle | undefined {
  if (sold === false) return 'notSold'
  if (available === undefined || available >= quantity) return undefined
  return available > 0 ? 'tooFew' : 'soldOut'
}

/** Ordering refuses what is not sold any more; what is short, the warehouse may reject. */
export function mayBePlaced(cart: Order): boolean {
  return cart.items.length > 0 && cart.items.every(({ sold }) => sold !== false)
}
