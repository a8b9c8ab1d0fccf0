import { describe, expect, it } from 'vitest'
import type { Order } from '../../api'
import { piecesIn, withMore, withQuantity } from './contents'

const euros = (amount: string) => ({ amount, currency: 'EUR' })
const mug = { id: 'mug', sku: 'MUG', name: 'Mug', price: euros('12.10') }
const jar = { id: 'jar', sku: 'JAR', name: 'Jar', price: euros('0.10') }
const empty: Order = {
  id: 'cart',
  version: 4,
  etag: '"4"',
  customerId: 'carla',
  status: 'DRAFT',
  items: [],
  createdAt: '2026-01-01T00:00:00Z',
  cancelDeclined: false,
}

describe('A cart', () => {
  it('takes in a product with its price', () => {
    const cart = withMore(empty, mug, 2)
    expect(cart.items).toMatchObject([{ productId: 'mug', quantity: 2, lineTotal: euros('24.20') }])
    expect(cart.total).toEqual(euros('24.20'))
  })

  it('holds a product once, however often it is put in', () => {
    const cart = withMore(withMore(empty, mug, 2), mug, 3)
    expect(cart.items).toHaveLength(1)
    expect(piecesIn(cart)).toBe(5)
  })

  it('adds up without losing a cent', () => {
    expect(withMore(withMore(empty, mug, 1), jar, 3).total).toEqual(euros('12.40'))
  })

  it('lets go of what nothing is wanted of', () => {
    const cart = withQuantity(withMore(withMore(empty, mug, 1), jar, 1), 'mug', 0)
    expect(cart.items.map((item) => item.productId)).toEqual(['jar'])
  })

  it('has no total while a price is unknown', () => {
    const cart = withMore({ ...empty, items: [{ productId: 'new', quantity: 1 }] }, mug, 1)
    expect(cart.total).toBeUndefined()
  })

  it('is a version ahead, so that older answers do not bring back what it was', () => {
    expect(withMore(empty, mug, 1).version).toBe(5)
  })
})
