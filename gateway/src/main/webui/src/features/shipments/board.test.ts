import { describe, expect, it } from 'vitest'
import type { Shipment } from '@/shared/api'
import { withMoved, type Column } from './board'

const shipment = (id: string, status: Shipment['status'], version = 1): Shipment => ({
  id,
  version,
  status,
  onHold: false,
  customerId: 'c',
  lines: [],
  createdAt: '2026-01-01T00:00:00Z',
})
const column = (page: number, ...items: Shipment[]): Column => ({
  items,
  page,
  size: 20,
  total: items.length,
})
const shape = ({ items, total }: Column) => [items.map(({ id }) => id), total]

describe('A shipment that was dispatched', () => {
  const moved = shipment('b', 'DISPATCHED', 2)

  it('leaves the column where it stood', () => {
    const pending = column(0, shipment('a', 'PENDING'), shipment('b', 'PENDING'))
    expect(shape(withMoved(pending, 'PENDING', moved))).toEqual([['a'], 1])
  })

  it('heads the column where it belongs now', () => {
    expect(shape(withMoved(column(0, shipment('c', 'DISPATCHED')), 'DISPATCHED', moved))).toEqual([
      ['b', 'c'],
      2,
    ])
  })

  it('is only counted on a later page', () => {
    expect(shape(withMoved(column(1, shipment('c', 'DISPATCHED')), 'DISPATCHED', moved))).toEqual([['c'], 2])
  })

  it('never stands there twice', () => {
    const known = column(0, shipment('c', 'DISPATCHED'), shipment('b', 'DISPATCHED', 1))
    const after = withMoved(known, 'DISPATCHED', moved)
    expect(shape(after)).toEqual([['c', 'b'], 2])
    expect(after.items[1]?.version).toBe(2)
  })

  it('leaves other columns as they are', () => {
    const delivered = column(0, shipment('d', 'DELIVERED'))
    expect(withMoved(delivered, 'DELIVERED', moved)).toBe(delivered)
  })
})
