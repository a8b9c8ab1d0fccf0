import type { PublishedTopic, Replica } from '@/shared/api'
import type { Total } from '@/shared/format'
import type { Keeper, TopicName } from '../topology'
import type { Downstream, Observed } from './queries'

/** What is known of a service at present. */
export interface Vitals {
  service: Keeper
  /** Since when it does not answer, in milliseconds; absent if it does. */
  awaySince?: number
  breaker?: Downstream['breaker']
  published: Partial<Record<TopicName, PublishedTopic>>
  replicas: Partial<Record<TopicName, Replica>>
  deadLetters?: Total
}

export type AllVitals = Readonly<Record<Keeper, Vitals>>

export interface Answered {
  published?: readonly PublishedTopic[]
  replicas?: readonly Replica[]
  deadLetters?: Total
}

/** Puts together what a service said of itself, how the gateway sees it, and since when it does not answer us. */
export function vitalsOf(
  service: Keeper,
  answered: Answered,
  observed: Observed | undefined,
  silentSince: number | null | undefined,
): Vitals {
  return {
    service,
    awaySince: silentSince ?? observed?.awaySince,
    breaker: observed?.breaker,
    published: byTopic(answered.published ?? []),
    replicas: byTopic(answered.replicas ?? []),
    deadLetters: answered.deadLetters,
  }
}

function byTopic<T extends { topic: string }>(all: readonly T[]): Partial<Record<TopicName, T>> {
  return Object.fromEntries(all.map((one) => [one.topic, one]))
}

/** The states that a service has changed and Kafka does not have yet. */
export function backlog({ published }: Vitals): number {
  return Object.values(published).reduce((sum, topic) => sum + topic.dirty, 0)
}
