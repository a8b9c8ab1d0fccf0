import { describe, expect, it } from 'vitest'
import { listSearch } from './listSearch'

const read = listSearch(['ACTIVE', 'BLOCKED'])

describe("A list's address", () => {
  it('says what is searched, in which status, and where the page begins', () => {
    expect(read({ q: 'mug', status: 'ACTIVE', cursor: 'MQ' })).toEqual({
      q: 'mug',
      status: 'ACTIVE',
      cursor: 'MQ',
    })
  })

  it('may be a number that is searched for', () => {
    expect(read({ q: 4711 }).q).toBe('4711')
  })

  it('is read as if what makes no sense were not there', () => {
    expect(read({ q: '', status: 'LOST', cursor: '', other: true })).toEqual({})
    expect(read({ page: 2 })).toEqual({})
  })
})
