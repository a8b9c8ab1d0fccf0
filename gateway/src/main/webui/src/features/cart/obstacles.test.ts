import { describe, expect, it } from 'vitest'
import type { Order, OrderItem } from '@/shared/api'
import { mayBePlaced, obstacleOf } from './obstacles'

const item = (facts: Partial<OrderItem>): OrderItem => ({
  productId: 'mug',
  quantity: 3,
  sold: true,
  ...facts,
})
const cartOf = (...items: OrderItem[]): Order => ({
  id: 'cart',
  version: 0,
  etag: '"0"',
  customerId: 'carla',
  status: 'DRAFT',
  items,
  createdAt: '2026-01-01T00:00:00Z',
  cancelDeclined: false,
})

describe('A line of the cart', () => {
  it('has nothing in its way while there is enough', () => {
    expect(obstacleOf(item({}), 3)).toBeUndefined()
  })

  it('has nothing in its way while the stock is not known', () => {
    expect(obstacleOf(item({}), undefined)).toBeUndefined()
  })

  it('tells that there are too few, or none', () => {
    expect(obstacleOf(item({}), 2)).toBe('tooFew')
    expect(obstacleOf(item({}), 0)).toBe('soldOut')
  })

  it('tells first that it is not sold any more', () => {
    expect(obstacleOf(item({ sold: false }), 0)).toBe('notSold')
  })
})

describe('A cart', () => {
  it('may be placed with too few in stock: the warehouse decides', () => {
    expect(mayBePlaced(cartOf(item({})))).toBe(true)
  })

  it('may not be placed with what is not sold any more, nor empty', () => {
    expect(mayBePlaced(cartOf(item({}), item({ sold: false })))).toBe(false)
    expect(mayBePlaced(cartOf())).toBe(false)
  })
})
