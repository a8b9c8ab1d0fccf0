import { describe, expect, it } from 'vitest'
import { formatsFor } from './formats'

/** Formats use spaces that do not break. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

describe('Formats', () => {
  it('write money as the language does, without losing a cent', () => {
    const money = { amount: '12345678901234567.89', currency: 'EUR' }
    expect(plain(formatsFor('en').money(money))).toBe('€12,345,678,901,234,567.89')
    expect(plain(formatsFor('nb').money(money))).toBe('12 345 678 901 234 567,89 €')
  })

  it('write ages with just the precision that matters', () => {
    const { age } = formatsFor('en')
    expect([0.42, 9.94, 12.3, 89, 91, 5400, 7200, 200_000].map(age).map(plain)).toEqual([
      '0.4 s',
      '9.9 s',
      '12 s',
      '89 s',
      '2 min',
      '2 h',
      '2 h',
      '2 d',
    ])
  })

  it('never write a negative age, though clocks differ', () => {
    expect(plain(formatsFor('en').age(-3))).toBe('0.0 s')
  })
})
