import { describe, expect, it } from 'vitest'
import { daysOverdue } from './overdue'

const now = Date.parse('2026-03-10T12:00:00Z')

describe('An invoice', () => {
  it('is overdue a day after it should have been paid', () => {
    expect(daysOverdue({ status: 'ISSUED', dueAt: '2026-03-09T11:00:00Z' }, now)).toBe(1)
    expect(daysOverdue({ status: 'ISSUED', dueAt: '2026-03-10T11:00:00Z' }, now)).toBe(0)
    expect(daysOverdue({ status: 'ISSUED', dueAt: '2026-04-01T11:00:00Z' }, now)).toBe(0)
  })

  it('is not overdue once it is settled', () => {
    expect(daysOverdue({ status: 'PAID', dueAt: '2026-01-01T00:00:00Z' }, now)).toBe(0)
    expect(daysOverdue({ status: 'CREDITED', dueAt: '2026-01-01T00:00:00Z' }, now)).toBe(0)
  })
})
