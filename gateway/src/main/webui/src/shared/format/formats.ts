import type { Money } from '../api/types'

/** How values are written in one language. */
export interface Formats {
  money: (money: Money) => string
  number: (value: number) => string
  date: (instant: string) => string
  time: (instant: string) => string
  /** To the millisecond. */
  preciseTime: (instant: number) => string
  dateTime: (instant: string) => string
  /** With just the precision that matters: `0.4 s`, `12 s`, `3 min`, `2 h`. */
  age: (seconds: number) => string
  country: (code: string) => string
}

const locales: Record<string, string> = { en: 'en-GB', nb: 'nb-NO' }

/** The same for every caller. */
export const formatsFor = kept((language: string) => make(locales[language] ?? 'en-GB'))

/** Intl's formats are slow to make, and most pages need few: each is made when it is first needed, and kept. */
function make(locale: string): Formats {
  const numbers = kept(() => new Intl.NumberFormat(locale))
  const dates = kept(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }))
  const times = kept(() => new Intl.DateTimeFormat(locale, { timeStyle: 'medium' }))
  const preciseTimes = kept(
    () =>
      new Intl.DateTimeFormat(locale, {
        hour: '2-digit',
        minute: '2-digit',
        second: '2-digit',
        fractionalSecondDigits: 3,
      }),
  )
  const dateTimes = kept(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }))
  const countries = kept(() => new Intl.DisplayNames(locale, { type: 'region' }))
  const amounts = kept((currency: string) => new Intl.NumberFormat(locale, { style: 'currency', currency }))
  const ages = kept(
    (digits: number) =>
      new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  )
  return {
    // As text, so that no digit is lost.
    money: ({ amount, currency }) => amounts(currency).format(amount as Intl.StringNumericLiteral),
    number: (value) => numbers().format(value),
    date: (instant) => dates().format(new Date(instant)),
    time: (instant) => times().format(new Date(instant)),
    preciseTime: (instant) => preciseTimes().format(instant),
    dateTime: (instant) => dateTimes().format(new Date(instant)),
    age: (seconds) => {
      const [value, unit, digits] = magnitude(Math.max(0, seconds))
      // Intl writes "0.4 secs".
      const symbol = unit === 'h' && locale === 'nb-NO' ? 't' : unit
      return `${ages(digits).format(value)}\u00a0${symbol}`
    },
    country: (code) => countries().of(code) ?? code,
  }
}

/** Makes one thing per key, once. */
function kept<T>(make: () => T): () => T
function kept<K, T>(make: (key: K) => T): (key: K) => T
function kept<K, T>(make: (key: K) => T): (key: K) => T {
  const known = new Map<K, T>()
  return (key) => {
    if (!known.has(key)) known.set(key, make(key))
    return known.get(key) as T
  }
}

function magnitude(seconds: number): [value: number, unit: string, digits: number] {
  if (seconds < 9.95) return [seconds, 's', 1]
  if (seconds < 90) return [Math.round(seconds), 's', 0]
  if (seconds < 90 * 60) return [Math.round(seconds / 60), 'min', 0]
  if (seconds < 36 * 3600) return [Math.round(seconds / 3600), 'h', 0]
  return [Math.round(seconds / 86_400), 'd', 0]
}
