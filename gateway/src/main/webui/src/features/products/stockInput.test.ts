import { describe, expect, it } from 'vitest'
import { differenceOf } from './stockInput'

const stock = { productId: 'p', version: 3, onHand: 10, reserved: 4, available: 6 }

describe('A count', () => {
  it('shows what is missing or too much', () => {
    expect(differenceOf(8, stock)).toBe(-2)
    expect(differenceOf('13', stock)).toBe(3)
  })

  it('needs no entry if it is as expected', () => {
    expect(differenceOf(10, stock)).toBe('nothing')
  })

  it('leaves what is reserved', () => {
    expect(differenceOf(4, stock)).toBe(-6)
    expect(differenceOf(3, stock)).toBe('reserved')
  })

  it('is a number of pieces', () => {
    expect(['', -1, 1.5, 'ten'].map((typed) => differenceOf(typed, stock))).toEqual(Array(4).fill('noCount'))
    expect(differenceOf(2_000_000, stock)).toBe('tooMany')
  })
})
