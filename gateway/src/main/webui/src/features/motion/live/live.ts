import { useEffect, useState } from 'react'
import { onState, type StateEvent } from '@/shared/stream'
import { createStore, useStore } from '@/shared/store'
import { Journal } from './journal'

/** It stays while one goes from page to page. */
export const journal = new Journal()
const REDRAWN_MS = 200

const noted = createStore(0)
let timer: ReturnType<typeof setTimeout> | undefined

onState((event) => {
  journal.note(event)
  timer ??= setTimeout(() => {
    timer = undefined
    noted.set(noted.get() + 1)
  }, REDRAWN_MS)
})

/** The journal; the component is rendered again when something has arrived, at most a few times a second. */
export function useJournal(): { journal: Journal; noted: number } {
  return { journal, noted: useStore(noted) }
}

/** The latest state that has got as far as here, so many milliseconds after it was sent. */
export function useArrival(topic: string, delayMs: number): StateEvent | undefined {
  const [arrived, setArrived] = useState<StateEvent | undefined>(() => journal.latest(topic))
  useEffect(() => {
    let pending: ReturnType<typeof setTimeout> | undefined
    const stop = onState((event) => {
      if (event.topic !== topic) return
      // Under load the station shows every so often the latest.
      pending ??= setTimeout(() => {
        pending = undefined
        setArrived(journal.latest(topic))
      }, delayMs)
    })
    return () => {
      stop()
      clearTimeout(pending)
    }
  }, [topic, delayMs])
  return arrived
}
