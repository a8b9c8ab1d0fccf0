import { describe, expect, it } from 'vitest'
import { nullIfMissing, problemOf } from './problem'

describe('A problem', () => {
  it('is known by the name that the service gives it', () => {
    const problem = problemOf(409, { type: 'urn:orderly:problem:order-empty' }, 'ordering')
    expect(problem.kind).toBe('order-empty')
  })

  it('names the fields that are wrong', () => {
    const body = { violations: [{ field: 'email', message: 'must be an address' }, { nonsense: true }] }
    const problem = problemOf(400, body, 'customers')
    expect(problem).toMatchObject({ kind: 'validation', violations: [{ field: 'email' }] })
  })

  it('is understood whatever garbage came instead of a document', () => {
    expect(problemOf(502, '<html>', 'billing')).toMatchObject({ kind: 'http-502', isOutage: true })
    expect(problemOf(404, null, 'billing').isOutage).toBe(false)
  })

  it('is none if something may well be missing', () => {
    expect(nullIfMissing(problemOf(404, {}, 'shipping'))).toBeNull()
    expect(() => nullIfMissing(problemOf(403, {}, 'shipping'))).toThrow()
  })
})
