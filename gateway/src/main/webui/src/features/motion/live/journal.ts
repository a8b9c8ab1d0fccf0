import type { StateEvent } from '@/shared/stream'

const KEPT = 2_000

/** What has arrived while this page was open: the latest of each topic, and the last few thousand of all. */
export class Journal {
  private readonly events: StateEvent[] = []
  private readonly latestOf = new Map<string, StateEvent>()

  note(event: StateEvent) {
    this.events.push(event)
    if (this.events.length > KEPT) this.events.splice(0, KEPT / 4)
    this.latestOf.set(event.topic, event)
  }

  latest(topic: string): StateEvent | undefined {
    return this.latestOf.get(topic)
  }

  /** Newest first. */
  recent(count: number, matches: (event: StateEvent) => boolean = () => true): StateEvent[] {
    const found: StateEvent[] = []
    for (let index = this.events.length - 1; index >= 0 && found.length < count; index--) {
      const event = this.events[index]
      if (event && matches(event)) found.push(event)
    }
    return found
  }

  /** Of a topic since a time; what a service that is down since then has missed. */
  countSince(topic: string, since: number): number {
    return this.events.filter((event) => event.topic === topic && event.receivedAt >= since).length
  }

  /** The orders of which something was heard recently, newest first. */
  orders(count: number): StateEvent[] {
    const seen = new Set<string>()
    return this.recent(KEPT, ({ entity }) => entity === 'order')
      .filter(({ key }) => !seen.has(key) && seen.add(key))
      .slice(0, count)
  }
}
