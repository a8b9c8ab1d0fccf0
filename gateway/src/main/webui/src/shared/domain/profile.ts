import { queryOptions, useQueryClient } from '@tanstack/react-query'
import {
  answer,
  customers,
  ifMatch,
  keys,
  nullIfMissing,
  published,
  type Address,
  type Customer,
  type Profile,
} from '../api'

/** The signed-in customer's own profile; null before the first visit has made one. */
export const ownProfile = queryOptions({
  queryKey: keys.mine('customer'),
  queryFn: () => answer(customers.GET('/customers/me')).catch(nullIfMissing),
})

/** Makes the profile, or changes the one that was seen; the services that need it hear of it by themselves. */
export function useSaveProfile(seen: Customer | null) {
  const queryClient = useQueryClient()
  return async (profile: Profile): Promise<Customer> => {
    const header = seen ? ifMatch(seen.version) : {}
    const saved = await published(customers.PUT('/customers/me', { params: { header }, body: profile }))
    queryClient.setQueryData(ownProfile.queryKey, saved)
    return saved
  }
}

/** What is typed into the form; empty texts are what was left out. */
export interface ProfileInput {
  name: string
  email: string
  phone: string
  billingAddress: AddressInput
  shipsElsewhere: boolean
  shippingAddress: AddressInput
}

export interface AddressInput {
  line1: string
  line2: string
  postalCode: string
  city: string
  country: string
}

const noAddress: AddressInput = { line1: '', line2: '', postalCode: '', city: '', country: '' }

/** Most people live where their browser says; the others choose. */
const here = new Intl.Locale(navigator.language).region ?? ''

export function inputOf(customer: Partial<Customer>): ProfileInput {
  const { name = '', email = '', phone = '', billingAddress, shippingAddress } = customer
  return {
    name,
    email,
    phone,
    billingAddress: { ...noAddress, country: here, ...billingAddress },
    shipsElsewhere: shippingAddress !== undefined && !isSame(billingAddress, shippingAddress),
    shippingAddress: { ...noAddress, ...shippingAddress },
  }
}

export function profileOf(input: ProfileInput): Profile {
  return {
    name: input.name.trim(),
    email: input.email.trim(),
    phone: input.phone.trim() || undefined,
    billingAddress: addressOf(input.billingAddress),
    shippingAddress: input.shipsElsewhere ? addressOf(input.shippingAddress) : undefined,
  }
}

function addressOf({ line1, line2, postalCode, city, country }: AddressInput): Address {
  return {
    line1: line1.trim(),
    line2: line2.trim() || undefined,
    postalCode: postalCode.trim(),
    city: city.trim(),
    country,
  }
}

function isSame(one: Address | undefined, other: Address): boolean {
  const fields = ['line1', 'line2', 'postalCode', 'city', 'country'] as const
  return fields.every((field) => (one?.[field] ?? '') === (other[field] ?? ''))
}
