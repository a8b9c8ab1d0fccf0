import { createStore } from '../store'

/** A state that has arrived at the gateway. */
export interface StateEvent {
  topic: string
  /** The topic's middle word: `order`. */
  entity: string
  /** The id of the entity. */
  key: string
  version: number
  partition: number
  offset: number
  /** When its owner made it so. */
  time: string
  /** When its owner sent it. */
  sentAt: string
  /** The W3C trace that it belongs to. */
  traceparent?: string
  /** The state's own status, if it has one. */
  status?: string
  /** A tombstone: the entity is gone. */
  deleted?: boolean
  /** In milliseconds, on this machine's clock. */
  receivedAt: number
  /** The state itself, for those who may read it. */
  state?: unknown
}

export type StreamStatus = 'connecting' | 'live' | 'off'

const REFUSED_PAUSE_MS = 5_000

export const streamStatus = createStore<StreamStatus>('off')

const listeners = new Set<(event: StateEvent) => void>()
const missing = new Set<() => void>()

/** Calls the listener for every state that arrives, until the returned function is called. */
export function onState(listener: (event: StateEvent) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Calls the listener when something may have been missed, until the returned function is called. */
export function onMissed(listener: () => void): () => void {
  missing.add(listener)
  return () => missing.delete(listener)
}

/** Opens the stream and keeps it open, until the returned function is called. */
export function openStream(): () => void {
  let source: EventSource
  let again: ReturnType<typeof setTimeout> | undefined

  const open = () => {
    source = new EventSource('/api/stream')
    source.onopen = () => streamStatus.set('live')
    source.onerror = () => {
      streamStatus.set('connecting')
      // A connection that broke the browser resumes by itself; one that was refused it gives up.
      if (source.readyState === EventSource.CLOSED) again = setTimeout(reopen, REFUSED_PAUSE_MS)
    }
    source.addEventListener('state', (message: MessageEvent<string>) => {
      const event = parse(message.data)
      listeners.forEach((listener) => listener(event))
    })
    source.addEventListener('reset', miss)
  }
  const reopen = () => {
    open()
    miss()
  }
  streamStatus.set('connecting')
  open()
  return () => {
    clearTimeout(again)
    source.close()
    streamStatus.set('off')
  }
}

function miss() {
  missing.forEach((listener) => listener())
}

function parse(data: string): StateEvent {
  const sent = JSON.parse(data) as Omit<StateEvent, 'entity' | 'receivedAt'>
  return { ...sent, entity: sent.topic.split('.')[1] ?? '', receivedAt: Date.now() }
}
