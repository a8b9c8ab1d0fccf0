/** From here on it is worth to say how few they are. */
const FEW = 10

export type Supply = 'unknown' | 'none' | 'few' | 'enough'

export function supplyOf(available: number | undefined): Supply {
  if (available === undefined) return 'unknown'
  if (available <= 0) return 'none'
  return available <= FEW ? 'few' : 'enough'
}
