import { expect, it } from 'vitest'
import { outcomeOf } from './outcome'

it('explains that the parcel had left, also after it was delivered', () => {
  expect(outcomeOf({ status: 'SHIPPED', cancelDeclined: true })).toBe('declined')
  expect(outcomeOf({ status: 'COMPLETED', cancelDeclined: true })).toBe('declined')
})

it('explains a cancel that is under way, and one that came through', () => {
  expect(outcomeOf({ status: 'CANCEL_REQUESTED', cancelDeclined: false })).toBe('requested')
  expect(outcomeOf({ status: 'CANCELLED', cancelDeclined: false })).toBe('cancelled')
})

it('has nothing to explain about an order that goes its way', () => {
  expect(outcomeOf({ status: 'CONFIRMED', cancelDeclined: false })).toBeUndefined()
})
