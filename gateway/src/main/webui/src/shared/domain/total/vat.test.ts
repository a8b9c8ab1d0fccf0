import { describe, expect, it } from 'vitest'
import { vatOn } from './vat'

const euros = (amount: string) => ({ amount, currency: 'EUR' })
const line = (productId: string, amount: string) => ({ productId, quantity: 1, lineTotal: euros(amount) })

describe('VAT on what is about to be ordered', () => {
  it('is computed once per rate, as on the invoice', () => {
    const penny = Array.from({ length: 20 }, (_, n) => line(`pen${n}`, '0.03'))
    const percents = new Map(penny.map(({ productId }) => [productId, 19]))
    percents.set('book', 7)
    expect(vatOn([...penny, line('book', '10.00')], percents)).toEqual({
      rates: [
        { percent: 7, vat: euros('0.70') },
        { percent: 19, vat: euros('0.11') },
      ],
      gross: euros('11.41'),
    })
  })

  it('is not known without a rate', () => {
    expect(vatOn([line('book', '10.00')], new Map())).toBeUndefined()
  })

  it('is not known without a price', () => {
    expect(vatOn([{ productId: 'book', quantity: 1 }], new Map([['book', 7]]))).toBeUndefined()
  })
})
