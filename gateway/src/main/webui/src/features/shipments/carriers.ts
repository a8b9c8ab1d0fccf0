import type { Shipment } from '@/shared/api'

const REMEMBERED = 'orderly.carrier'

/** Those that parcels went with recently, the most used first. */
export function carriersOf(shipments: readonly Shipment[]): string[] {
  const uses = new Map<string, number>()
  for (const { carrier } of shipments) {
    if (carrier) uses.set(carrier, (uses.get(carrier) ?? 0) + 1)
  }
  return [...uses].sort(([, one], [, other]) => other - one).map(([carrier]) => carrier)
}

/** The one that this person used last: mostly it is the next one, too. */
export const lastCarrier = () => localStorage.getItem(REMEMBERED) ?? ''

export const rememberCarrier = (carrier: string) => localStorage.setItem(REMEMBERED, carrier)
