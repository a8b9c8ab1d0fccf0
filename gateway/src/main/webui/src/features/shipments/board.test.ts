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
const column = (previous: string | undefined, ...items: Shipment[]): Column => ({
  items,
  total: items.length,
  totalIsExact: true,
  previous,
})
const shape = ({ items, total }: Column) => [items.map(({ id }) => id), total]

describe('A shipment that was dispatched', () => {
  const moved = shipment('b', 'DISPATCHED', 2)

  it('leaves the column where it stood', () => {
    const pending = column(undefined, shipment('a', 'PENDING'), shipment('b', 'PENDING'))
    expect(shape(withMoved(pending, 'PENDING', moved))).toEqual([['a'], 1])
  })

  it('heads the column where it belongs now', () => {
    expect(shape(withMoved(column(undefined, shipment('c', 'DISPATCHED')), 'DISPATCHED', moved))).toEqual([
      ['b', 'c'],
      2,
    ])
  })

  it('is only counted on a later page', () => {
    expect(
      shape(withMoved(column('?cursor=before', shipment('c', 'DISPATCHED')), 'DISPATCHED', moved)),
    ).toEqual([['c'], 2])
  })

  it('changes no number that is only a limit', () => {
    const long = { ...column(undefined), total: 10_000, totalIsExact: false }
    expect(shape(withMoved(long, 'DISPATCHED', moved))).toEqual([['b'], 10_000])
  })

  it('never stands there twice', () => {
    const known = column(undefined, shipment('c', 'DISPATCHED'), shipment('b', 'DISPATCHED', 1))
    const after = withMoved(known, 'DISPATCHED', moved)
    expect(shape(after)).toEqual([['c', 'b'], 2])
    expect(after.items[1]?.version).toBe(2)
  })

  it('leaves other columns as they are', () => {
    const delivered = column(undefined, shipment('d', 'DELIVERED'))
    expect(withMoved(delivered, 'DELIVERED', moved)).toBe(delivered)
  })
})
