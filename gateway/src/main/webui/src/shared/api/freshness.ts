import { createStore } from '../store'
import type { Service } from './services'

/** How old the replicas were that a service's latest answer rested on. */
export interface ReplicaAges {
  /** In seconds, by the plural of the entity: `customers`, `products`. */
  seconds: Readonly<Record<string, number>>
  /** When the answer came, in milliseconds. */
  receivedAt: number
}

export const replicaAges = createStore<Partial<Record<Service, ReplicaAges>>>({})

/** Reads `Orderly-Replica-Age: customers=0.4, products=1.2`. */
export function parseAges(header: string): Record<string, number> {
  const pairs = header.split(',').map((part) => part.trim().split('='))
  return Object.fromEntries(
    pairs.flatMap(([name, age]) =>
      name && age && Number.isFinite(Number(age)) ? [[name, Number(age)]] : [],
    ),
  )
}

export function noteAges(service: Service, header: string, receivedAt: number) {
  replicaAges.set({ ...replicaAges.get(), [service]: { seconds: parseAges(header), receivedAt } })
}

/**
 * Since when what is shown may be outdated: the time of the answer, less the age of the oldest replica it rests on. An
 * answer of the owner itself rests on none.
 */
export function asOf(answeredAt: number, ages: ReplicaAges | undefined, replicas: readonly string[]): number {
  const oldest = Math.max(0, ...replicas.map((replica) => ages?.seconds[replica] ?? 0))
  return answeredAt - oldest * 1000
}
