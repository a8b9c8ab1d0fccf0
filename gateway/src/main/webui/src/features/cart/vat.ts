import type { Money, Order } from '@/shared/api'
import { percentOf, sum } from '@/shared/format'

export interface Vat {
  /** Lowest rate first. */
  rates: { percent: number; vat: Money }[]
  gross: Money
}

/** What the invoice will add: VAT is computed once per rate. Undefined while a price or a rate is not known. */
export function vatOn({ items, total }: Order, percents: ReadonlyMap<string, number>): Vat | undefined {
  const netOf = new Map<number, (Money | undefined)[]>()
  for (const { productId, lineTotal } of items) {
    const percent = percents.get(productId)
    if (percent === undefined) return undefined
    netOf.set(percent, [...(netOf.get(percent) ?? []), lineTotal])
  }
  const rates = []
  for (const [percent, lines] of [...netOf].sort(([one], [other]) => one - other)) {
    const net = sum(lines)
    if (!net) return undefined
    rates.push({ percent, vat: percentOf(percent, net) })
  }
  const gross = sum([total, ...rates.map(({ vat }) => vat)])
  return gross && { rates, gross }
}
