import type { Money } from '../api/types'

// Amounts are exact decimals in text: they are added and multiplied as integers of cents, never as floating point.
function toCents({ amount }: Money): bigint {
  const match = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(amount)
  if (!match) throw new Error(`Not an amount in cents: ${amount}`)
  const [, sign, whole = '0', fraction = ''] = match
  const cents = BigInt(whole) * 100n + BigInt(fraction.padEnd(2, '0'))
  return sign ? -cents : cents
}

function fromCents(cents: bigint, currency: string): Money {
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0')
  return { amount: `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`, currency }
}

export function times(money: Money, quantity: number): Money {
  return fromCents(toCents(money) * BigInt(quantity), money.currency)
}

/** The sum, if there is one: something must be known, all of it, and in one currency. */
export function sum(all: readonly (Money | undefined)[]): Money | undefined {
  const known = all.filter((money) => money !== undefined)
  const currency = known[0]?.currency
  if (!currency || known.length < all.length || known.some((money) => money.currency !== currency))
    return undefined
  return fromCents(
    known.reduce((total, money) => total + toCents(money), 0n),
    currency,
  )
}

/** So many percent of an amount, rounded half up. Percent may have two decimals. */
export function percentOf(percent: number, money: Money): Money {
  const hundredths = BigInt(Math.round(percent * 100))
  return fromCents((toCents(money) * hundredths + 5_000n) / 10_000n, money.currency)
}
