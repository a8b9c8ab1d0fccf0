import { describe, expect, it } from 'vitest'
import type { Product } from '@/shared/api'
import { isCancellable } from './cancelling'
import { added, changed, MOST_OF_ONE, priced, removed } from './lines'

const product = (id: string, amount: string): Product => ({
  id,
  version: 1,
  sku: id,
  name: id,
  description: '',
  category: 'kitchen',
  price: { amount, currency: 'EUR' },
  status: 'ACTIVE',
})
const mug = product('mug', '12.50')
const pan = product('pan', '40.10')

describe('An order that is put together', () => {
  it('counts the same product up instead of naming it twice', () => {
    const lines = added(added(added([], mug), pan), mug)
    expect(lines.map((line) => [line.product.id, line.quantity])).toEqual([
      ['mug', 2],
      ['pan', 1],
    ])
  })

  it('keeps quantities to what can be ordered', () => {
    const lines = added([], mug)
    expect(changed(lines, 'mug', 0)[0]?.quantity).toBe(1)
    expect(changed(lines, 'mug', 5000)[0]?.quantity).toBe(MOST_OF_ONE)
  })

  it('costs what its lines cost', () => {
    const lines = changed(added(added([], mug), pan), 'mug', 3)
    expect(priced(lines)).toEqual([
      { productId: 'mug', quantity: 3, lineTotal: { amount: '37.50', currency: 'EUR' } },
      { productId: 'pan', quantity: 1, lineTotal: { amount: '40.10', currency: 'EUR' } },
    ])
    expect(priced(removed(lines, 'pan'))).toHaveLength(1)
  })
})

describe('An order', () => {
  it('can be cancelled until its parcel has left', () => {
    expect((['DRAFT', 'PLACED', 'CONFIRMED'] as const).every((status) => isCancellable({ status }))).toBe(
      true,
    )
    expect(
      (['SHIPPED', 'COMPLETED', 'CANCELLED', 'REJECTED', 'CANCEL_REQUESTED'] as const).some((status) =>
        isCancellable({ status }),
      ),
    ).toBe(false)
  })
})
