import { describe, expect, it } from 'vitest'
import { percentOf, sum, times } from './money'

const euros = (amount: string) => ({ amount, currency: 'EUR' })

describe('Money', () => {
  it('is multiplied exactly', () => {
    expect(times(euros('0.10'), 3)).toEqual(euros('0.30'))
    expect(times(euros('1234567890123.99'), 7)).toEqual(euros('8641975230867.93'))
  })

  it('is added exactly, whatever the number of decimals', () => {
    expect(sum([euros('0.1'), euros('0.20'), euros('5')])).toEqual(euros('5.30'))
    expect(sum([euros('1.00'), euros('-1.05')])).toEqual(euros('-0.05'))
  })

  it('has no sum while something is unknown', () => {
    expect(sum([euros('1.00'), undefined])).toBeUndefined()
    expect(sum([])).toBeUndefined()
  })

  it('has no sum in two currencies', () => {
    expect(sum([euros('1.00'), { amount: '1.00', currency: 'NOK' }])).toBeUndefined()
  })

  it('has its percents rounded half up', () => {
    expect(percentOf(19, euros('0.50'))).toEqual(euros('0.10'))
    expect(percentOf(7.5, euros('10.00'))).toEqual(euros('0.75'))
    expect(percentOf(19, euros('12345678901234.00'))).toEqual(euros('2345678991234.46'))
  })

  it('refuses what is no amount', () => {
    expect(() => times(euros('1e3'), 1)).toThrow('Not an amount')
  })
})
