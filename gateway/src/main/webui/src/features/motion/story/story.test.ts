import { expect, test } from 'vitest'
import { gapOf, spaceFor, storyOf, type Travelled } from './story'

const placed: Travelled = {
  topic: 'ordering.order.v1',
  version: 2,
  partition: 3,
  offset: 40,
  time: '2030-01-01T10:00:00Z',
  sentAt: '2030-01-01T10:00:00.012Z',
  traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
  status: 'PLACED',
}

test('a state stands with what its record carried', () => {
  expect(storyOf([placed], [])).toEqual([
    {
      entity: 'order',
      service: 'ordering',
      status: 'PLACED',
      deleted: undefined,
      at: Date.parse(placed.time),
      travelled: {
        topic: 'ordering.order.v1',
        version: 2,
        partition: 3,
        offset: 40,
        traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
        sentAfter: 12,
      },
    },
  ])
})

test('what services tell fills the gaps that compaction has left', () => {
  const told = [
    { entity: 'order', status: 'PLACED', at: placed.time },
    { entity: 'invoice', status: 'ISSUED', at: '2030-01-01T09:59:00Z' },
  ] as const
  const story = storyOf([placed], told)
  expect(story.map(({ entity, status }) => [entity, status])).toEqual([
    ['invoice', 'ISSUED'],
    ['order', 'PLACED'],
  ])
  expect(story[0]?.travelled).toBeUndefined()
})

test('a version that was sent again counts once, as it was sent first', () => {
  const again = { ...placed, offset: 90, sentAt: '2030-01-02T10:00:00Z' }
  expect(storyOf([again, placed], []).map(({ travelled }) => travelled?.offset)).toEqual([40])
})

test('a topic that nobody knows is left out', () => {
  expect(storyOf([{ ...placed, topic: 'parcels.parcel.v1' }], [])).toEqual([])
})

test('what may be missing of a story is said', () => {
  expect(gapOf(undefined)).toBeUndefined()
  expect(gapOf({ items: [placed], complete: true })).toBeUndefined()
  expect(gapOf({ items: [placed], complete: false })).toBe('partly')
  expect(gapOf({ items: [], complete: false, unread: true })).toBe('unread')
})

test('more time takes more room, but a day does not fill the page', () => {
  expect(spaceFor(1_000)).toBeGreaterThan(spaceFor(10))
  expect(spaceFor(86_400_000)).toBeLessThan(100)
})
