import { describe, expect, it } from 'vitest'
import type { Customer } from '../api'
import { inputOf, profileOf } from './profile'

const address = { line1: 'Storgata 1', postalCode: '0155', city: 'Oslo', country: 'NO' }
const carla: Customer = {
  id: 'carla',
  version: 1,
  signedIn: true,
  status: 'ACTIVE',
  name: 'Carla',
  email: 'carla@example.org',
  billingAddress: address,
  shippingAddress: address,
}

describe('A profile', () => {
  it('that goes to one address asks for one', () => {
    expect(inputOf(carla).shipsElsewhere).toBe(false)
    expect(profileOf(inputOf(carla)).shippingAddress).toBeUndefined()
  })

  it('that has its parcels go elsewhere keeps both addresses', () => {
    const cabin = { ...address, line1: 'Hytta 3', line2: 'bak låven' }
    const input = inputOf({ ...carla, shippingAddress: cabin })
    expect(input.shipsElsewhere).toBe(true)
    expect(profileOf(input)).toMatchObject({ billingAddress: address, shippingAddress: cabin })
  })

  it('leaves out what was left empty', () => {
    const profile = profileOf({ ...inputOf(carla), name: ' Carla ', phone: '  ' })
    expect(profile).toMatchObject({ name: 'Carla', phone: undefined })
  })
})
