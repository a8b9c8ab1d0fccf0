import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { onMissed, onState, openStream, streamStatus, type StateEvent } from './stream'

class FakeSource extends EventTarget {
  static readonly CLOSED = 2
  static opened: FakeSource[] = []
  readyState = 0
  onopen?: () => void
  onerror?: () => void
  constructor(readonly url: string) {
    super()
    FakeSource.opened.push(this)
  }
  refuse() {
    this.readyState = FakeSource.CLOSED
    this.onerror?.()
  }
  close() {
    this.readyState = FakeSource.CLOSED
  }
}

const theOnly = () => {
  const [source] = FakeSource.opened
  if (!source) throw new Error('No stream was opened')
  return source
}
let close: () => void
const stops: (() => void)[] = []

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('EventSource', FakeSource)
  FakeSource.opened = []
  close = openStream()
})

afterEach(() => {
  close()
  stops.splice(0).forEach((stop) => stop())
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

test('a state is told with its entity', () => {
  const heard: StateEvent[] = []
  stops.push(onState((event) => heard.push(event)))
  const data = JSON.stringify({ topic: 'ordering.order.v1', key: 'o', version: 3 })
  theOnly().dispatchEvent(new MessageEvent('state', { data }))
  expect(heard).toMatchObject([{ entity: 'order', key: 'o', version: 3 }])
})

test('what the gateway no longer has is told as missed', () => {
  const missed = vi.fn()
  stops.push(onMissed(missed))
  theOnly().dispatchEvent(new MessageEvent('reset', { data: '{}' }))
  expect(missed).toHaveBeenCalledOnce()
})

test('a connection that breaks is left to the browser', () => {
  theOnly().onerror?.()
  vi.advanceTimersByTime(60_000)
  expect(FakeSource.opened).toHaveLength(1)
  expect(streamStatus.get()).toBe('connecting')
})

test('a stream that was refused is opened again, and something may have been missed', () => {
  const missed = vi.fn()
  stops.push(onMissed(missed))
  theOnly().refuse()
  vi.advanceTimersByTime(60_000)
  expect(FakeSource.opened).toHaveLength(2)
  expect(missed).toHaveBeenCalledOnce()
})

test('a stream that was closed stays closed', () => {
  theOnly().refuse()
  close()
  vi.advanceTimersByTime(60_000)
  expect(FakeSource.opened).toHaveLength(1)
  expect(streamStatus.get()).toBe('off')
})
