import type { Stock } from '@/shared/api'

/** The most pieces that one entry of the ledger may be about. */
export const MOST = 1_000_000

export type CountRefusal = 'noCount' | 'nothing' | 'reserved' | 'tooMany'

/** The difference that a count shows; a refusal, if it cannot be entered. */
export function differenceOf(
  counted: number | string,
  { onHand = 0, reserved = 0 }: Stock,
): number | CountRefusal {
  if (counted === '' || !Number.isInteger(Number(counted)) || Number(counted) < 0) return 'noCount'
  const difference = Number(counted) - onHand
  if (difference === 0) return 'nothing'
  if (Number(counted) < reserved) return 'reserved'
  return Math.abs(difference) > MOST ? 'tooMany' : difference
}
