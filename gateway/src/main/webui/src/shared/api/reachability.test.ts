import { expect, it } from 'vitest'
import { noteAnswer, noteOutage, outages } from './reachability'

it('is away since its last answer, until it answers again', () => {
  noteAnswer('warehouse', 1000)
  noteOutage('warehouse')
  noteOutage('warehouse')
  expect(outages.get()).toEqual({ warehouse: 1000 })
  noteAnswer('ordering', 9500)
  expect(outages.get()).toEqual({ warehouse: 1000 })
  noteAnswer('warehouse', 10_000)
  expect(outages.get()).toEqual({})
})

it('has shown nothing of a service that never answered', () => {
  noteOutage('shipping')
  expect(outages.get()).toEqual({ shipping: null })
  noteAnswer('shipping', 12_000)
})

it('is no outage of the gateway when any service answers through it', () => {
  noteOutage('gateway')
  expect(outages.get()).toHaveProperty('gateway')
  noteAnswer('billing', 21_000)
  expect(outages.get()).toEqual({})
})
