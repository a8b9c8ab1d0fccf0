import { useEffect, useState } from 'react'
import { onState, type StateEvent } from '@/shared/stream'

/** Something on its way: one state, or, under load, several at once. */
export interface Spark {
  id: number
  version: number
  count: number
}

/** What arrives within that time travels together: a busy topic stays legible. */
const TOGETHER_MS = 160
const GONE_MS = 3_000

/** Collects events into sparks. */
export class Sparking {
  private waiting: StateEvent[] = []
  private timer: ReturnType<typeof setTimeout> | undefined
  private next = 1

  constructor(private readonly ignite: (spark: Spark) => void) {}

  note(event: StateEvent) {
    this.waiting.push(event)
    this.timer ??= setTimeout(() => this.flush(), TOGETHER_MS)
  }

  stop() {
    clearTimeout(this.timer)
  }

  private flush() {
    const events = this.waiting
    this.waiting = []
    this.timer = undefined
    this.ignite({ id: this.next++, version: events.at(-1)?.version ?? 0, count: events.length })
  }
}

/** What of a topic is on its way. */
export function useSparks(topic: string): readonly Spark[] {
  const [sparks, setSparks] = useState<readonly Spark[]>([])
  useEffect(() => {
    const timers = new Set<ReturnType<typeof setTimeout>>()
    const sparking = new Sparking((spark) => {
      setSparks((others) => [...others, spark])
      const timer = setTimeout(() => {
        timers.delete(timer)
        setSparks((others) => others.filter(({ id }) => id !== spark.id))
      }, GONE_MS)
      timers.add(timer)
    })
    const stop = onState((event) => {
      if (event.topic === topic) sparking.note(event)
    })
    return () => {
      stop()
      sparking.stop()
      timers.forEach(clearTimeout)
    }
  }, [topic])
  return sparks
}
