import { expect, it } from 'vitest'
import { asOf, parseAges } from './freshness'

it('reads the ages of replicas, and leaves out what makes no sense', () => {
  expect(parseAges('customers=0.4, products=12.5, stocks=never')).toEqual({ customers: 0.4, products: 12.5 })
})

it('is as old as the oldest replica that an answer rests on', () => {
  const ages = { seconds: { customers: 0.5, products: 60 }, receivedAt: 0 }
  expect(asOf(100_000, ages, ['customers', 'products'])).toBe(40_000)
  expect(asOf(100_000, ages, ['customers'])).toBe(99_500)
})

it('is as of now if the owner answered', () => {
  expect(asOf(100_000, undefined, [])).toBe(100_000)
})
