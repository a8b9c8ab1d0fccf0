import { describe, expect, it } from 'vitest'
import type { Erasure } from '../../api'
import { answerOf, progressOf } from './answers'

const erasure = (
  stage: Erasure['stage'],
  ...statuses: (Erasure['services'][number]['status'] | undefined)[]
) => ({
  customerId: 'c',
  stage,
  requestedAt: '2026-01-01T00:00:00Z',
  services: statuses.map((status, index) => ({ service: `service ${index}`, status })),
})

describe('An erasure', () => {
  it('waits for a service until it says something', () => {
    expect(answerOf({ service: 'billing' })).toBe('waiting')
    expect(answerOf({ service: 'billing', status: 'ERASED' })).toBe('erased')
  })

  it('goes on with each service that has forgotten', () => {
    expect(progressOf(erasure('REQUESTED', undefined, undefined))).toBe(0)
    expect(progressOf(erasure('FORGETTING', 'AGREED', undefined))).toBe(25)
    expect(progressOf(erasure('FORGETTING', 'ERASED', undefined))).toBe(50)
    expect(progressOf(erasure('FORGOTTEN', 'ERASED', 'ERASED'))).toBe(75)
    expect(progressOf(erasure('COMPLETED', 'ERASED', 'ERASED'))).toBe(100)
  })

  it('gets nowhere when it is refused', () => {
    expect(progressOf(erasure('REFUSED', 'REFUSED', undefined))).toBe(0)
  })
})
