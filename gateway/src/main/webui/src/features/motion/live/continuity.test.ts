import { services } from '@/shared/api'
import { expect, test } from 'vitest'
import type { Keeper } from '../topology'
import { absences, silence } from './continuity'
import { vitalsOf, type AllVitals } from './vitals'

const now = 1_000_000

function vitals(away: readonly Keeper[], age = 0.4): AllVitals {
  return Object.fromEntries(
    services.map((service) => [
      service,
      vitalsOf(
        service,
        {
          replicas: [{ topic: 'customers.customer.v1', owner: 'customers', age, lag: 0, partitions: [] }],
        },
        undefined,
        away.includes(service) ? now : undefined,
      ),
    ]),
  ) as AllVitals
}

test('while all answer, nobody is missed', () => {
  expect(absences(vitals([]))).toEqual([])
})

test('without customers, orders are taken from its copy', () => {
  const [absence] = absences(vitals(['customers']))
  expect(absence).toMatchObject({ service: 'customers', since: now })
  const ordering = absence?.goingOn.find(({ service }) => service === 'ordering')
  expect(ordering?.from.map(({ name }) => name)).toEqual(['customers.customer.v1'])
})

test('who is away itself does not go on', () => {
  const [absence] = absences(vitals(['customers', 'ordering']))
  expect(absence?.goingOn.map(({ service }) => service)).not.toContain('ordering')
})

test('when no replica has been at its end for a while, the broker is silent', () => {
  expect(silence(vitals([]))).toBeUndefined()
  expect(silence(vitals([], 30))).toBe(30)
})
