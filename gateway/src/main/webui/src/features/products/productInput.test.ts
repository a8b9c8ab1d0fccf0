import { describe, expect, it } from 'vitest'
import { amountOf, detailsOf, inputOf, isSku } from './productInput'

describe('A price', () => {
  it('is typed with a dot or a comma', () => {
    expect(['12.5', '12,50', ' 12 ', '007'].map(amountOf)).toEqual(['12.50', '12.50', '12.00', '7.00'])
  })

  it('is never nothing, negative, too exact or too large', () => {
    expect(['', '0', '0,00', '-1', '1.234', '1e3', '1234567890'].map(amountOf)).toEqual(
      Array(7).fill(undefined),
    )
  })
})

describe('A SKU', () => {
  it('is made of letters, digits, dots, dashes and underscores', () => {
    expect(['MUG-BLUE_03.1', 'a'].every(isSku)).toBe(true)
    expect(['', '-MUG', 'BLUE MUG', 'MØKK', 'x'.repeat(51)].some(isSku)).toBe(false)
  })
})

describe("A product's form", () => {
  it('begins empty for a new one', () => {
    expect(inputOf(undefined)).toEqual({ sku: '', name: '', description: '', category: '', price: '' })
  })

  it('sends what was typed, tidied', () => {
    const typed = { sku: 'MUG', name: ' Mug ', description: '', category: ' kitchen', price: '4,5' }
    expect(detailsOf(typed, 'EUR')).toEqual({
      sku: 'MUG',
      name: 'Mug',
      description: '',
      category: 'kitchen',
      price: { amount: '4.50', currency: 'EUR' },
    })
  })
})
