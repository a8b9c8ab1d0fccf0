import type { Money } from '@/shared/api'
import { percentOf, sum } from '@/shared/format'

/** What somebody is about to order of a product; without a total while its price is not known. */
export interface PricedLine {
  productId: string
  quantity: number
  lineTotal?: Money
}

export interface Vat {
  /** Lowest rate first. */
  rates: { percent: number; vat: Money }[]
  gross: Money
}

/** What the invoice will add: VAT is computed once per rate. Undefined while a price or a rate is not known. */
export function vatOn(lines: readonly PricedLine[], percents: ReadonlyMap<string, number>): Vat | undefined {
  const netOf = new Map<number, (Money | undefined)[]>()
  for (const { productId, lineTotal } of lines) {
    const percent = percents.get(productId)
    if (percent === undefined) return undefined
    netOf.set(percent, [...(netOf.get(percent) ?? []), lineTotal])
  }
  const rates = []
  for (const [percent, nets] of [...netOf].sort(([one], [other]) => one - other)) {
    const net = sum(nets)
    if (!net) return undefined
    rates.push({ percent, vat: percentOf(percent, net) })
  }
  const gross = sum([...lines.map(({ lineTotal }) => lineTotal), ...rates.map(({ vat }) => vat)])
  return gross && { rates, gross }
}
