import { describe, expect, it } from 'vitest'
import { listSearch } from './listSearch'

const read = listSearch(['ACTIVE', 'BLOCKED'])

describe("A list's address", () => {
  it('says what is searched, in which status, and the page', () => {
    expect(read({ q: 'mug', status: 'ACTIVE', page: 2 })).toEqual({ q: 'mug', status: 'ACTIVE', page: 2 })
  })

  it('may be a number that is searched for', () => {
    expect(read({ q: 4711 }).q).toBe('4711')
  })

  it('is read as if what makes no sense were not there', () => {
    expect(read({ q: '', status: 'LOST', page: -1, other: true })).toEqual({})
    expect(read({ page: 1.5 })).toEqual({})
  })
})
