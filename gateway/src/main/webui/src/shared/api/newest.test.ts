import { describe, expect, it } from 'vitest'
import { keepNewest } from './newest'

describe('What is known', () => {
  const newer = { id: 'order', version: 3, status: 'CONFIRMED' }
  const older = { id: 'order', version: 2, status: 'PLACED' }

  it('is not replaced by an older answer about the same', () => {
    expect(keepNewest(newer, older)).toEqual(newer)
  })

  it('is replaced by a newer answer, and by one of the same version', () => {
    expect(keepNewest(older, newer)).toEqual(newer)
    expect(keepNewest(newer, { ...newer, status: 'SHIPPED' })).toMatchObject({ status: 'SHIPPED' })
  })

  it('is replaced by an answer about another', () => {
    expect(keepNewest(newer, { ...older, id: 'another' })).toMatchObject({ id: 'another' })
  })

  it('is kept in a page of a list, item by item', () => {
    const page = (...items: object[]) => ({ items, page: 0, size: 20, total: items.length })
    expect(keepNewest(page(newer), page(older, { id: 'new', version: 0 }))).toEqual(
      page(newer, { id: 'new', version: 0 }),
    )
  })

  it('is the same object while nothing has changed, so that nothing is rendered again', () => {
    expect(keepNewest(newer, { ...newer })).toBe(newer)
  })
})
