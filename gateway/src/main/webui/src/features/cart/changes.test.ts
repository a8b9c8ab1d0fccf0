import { describe, expect, it } from 'vitest'
import type { Order, OrderItem } from '@/shared/api'
import { changesBetween } from './changes'

const euros = (amount: string) => ({ amount, currency: 'EUR' })
const mug: OrderItem = { productId: 'mug', name: 'Mug', unitPrice: euros('10.00'), quantity: 1, sold: true }
const jar: OrderItem = { productId: 'jar', name: 'Jar', unitPrice: euros('3.00'), quantity: 2, sold: true }
const cartOf = (...items: OrderItem[]): Order => ({
  id: 'cart',
  version: 0,
  etag: '"0-1"',
  customerId: 'carla',
  status: 'DRAFT',
  items,
  createdAt: '2026-01-01T00:00:00Z',
  cancelDeclined: false,
})

describe('What has changed since the customer looked', () => {
  it('is nothing where only quantities differ', () => {
    expect(changesBetween(cartOf(mug, jar), cartOf({ ...mug, quantity: 3 }, jar))).toEqual([])
  })

  it('is a price, with the old one beside the new one', () => {
    expect(changesBetween(cartOf(jar, mug), cartOf(jar, { ...mug, unitPrice: euros('99.00') }))).toEqual([
      { productId: 'mug', name: 'Mug', price: { before: euros('10.00'), now: euros('99.00') } },
    ])
  })

  it('is a name, and that something is not sold any more', () => {
    expect(
      changesBetween(cartOf(mug, jar), cartOf({ ...mug, name: 'Cup' }, { ...jar, sold: false })),
    ).toEqual([
      { productId: 'mug', name: 'Cup', renamed: { before: 'Mug', now: 'Cup' } },
      { productId: 'jar', name: 'Jar', sold: false },
    ])
  })
})
