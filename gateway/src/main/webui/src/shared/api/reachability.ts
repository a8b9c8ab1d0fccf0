import { createStore } from '../store'
import type { Service } from './services'

/**
 * The services that do not answer, and when they last did (milliseconds): as old is what is shown of them. Null where they
 * never did since the page was opened: nothing is shown of them.
 */
export const outages = createStore<Partial<Record<Service, number | null>>>({})

const lastAnswers = new Map<Service, number>()

export function noteAnswer(service: Service, now: number) {
  // Whatever a service answers came through the gateway.
  const answering = new Set<string>([service, 'gateway'])
  lastAnswers.set(service, now).set('gateway', now)
  const away = Object.entries(outages.get()).filter(([name]) => !answering.has(name))
  if (away.length !== Object.keys(outages.get()).length) outages.set(Object.fromEntries(away))
}

export function noteOutage(service: Service) {
  if (outages.get()[service] !== undefined) return
  outages.set({ ...outages.get(), [service]: lastAnswers.get(service) ?? null })
}
