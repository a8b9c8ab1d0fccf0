import { expect, it } from 'vitest'
import { noteAnswer, noteOutage, outages } from './reachability'

it('is away since its last answer, until it answers again', () => {
  noteAnswer('warehouse', 1000)
  noteOutage('warehouse', 5000)
  noteOutage('warehouse', 9000)
  expect(outages.get()).toEqual({ warehouse: 1000 })
  noteAnswer('ordering', 9500)
  expect(outages.get()).toEqual({ warehouse: 1000 })
  noteAnswer('warehouse', 10_000)
  expect(outages.get()).toEqual({})
})

it('is no outage of the gateway when any service answers through it', () => {
  noteOutage('gateway', 20_000)
  expect(outages.get()).toHaveProperty('gateway')
  noteAnswer('billing', 21_000)
  expect(outages.get()).toEqual({})
})
