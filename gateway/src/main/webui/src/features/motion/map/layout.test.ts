import { services } from '@/shared/api'
import { expect, test } from 'vitest'
import { topics } from '../topology'
import { layOut, size, travelTime } from './layout'

const layout = layOut(topics)

test('every topic crosses its owner and its readers, and nobody else', () => {
  for (const topic of topics) {
    const crossed = layout.stations.filter((station) => station.topic === topic)
    expect(crossed.map(({ service }) => service).sort()).toEqual([topic.owner, ...topic.readers].sort())
    expect(crossed.filter(({ isOwner }) => isOwner)).toHaveLength(1)
  }
})

test('a station lies in the lane of its service', () => {
  for (const station of layout.stations) {
    const lane = layout.lanes.find(({ service }) => service === station.service)
    expect(station.x).toBeGreaterThan(lane?.x ?? Infinity)
    expect(station.x + station.width).toBeLessThan((lane?.x ?? 0) + (lane?.width ?? 0))
  }
})

test('a rail ends at stations of its topic', () => {
  for (const { topic, reader, from, to, y } of layout.rails) {
    const ends = [topic.owner, reader].map((service) =>
      layout.stations.find((station) => station.topic === topic && station.service === service),
    )
    expect(ends.map((station) => (station?.x ?? 0) + size.station.width / 2)).toEqual([from, to])
    expect(ends.map((station) => (station?.y ?? 0) + size.station.height / 2)).toEqual([y, y])
  }
})

test('everything fits on the map', () => {
  expect(layout.lanes).toHaveLength(services.length)
  for (const { x, y, width, height } of [...layout.lanes, ...layout.stations, ...layout.labels]) {
    expect(x + width).toBeLessThanOrEqual(layout.width)
    expect(y + height).toBeLessThanOrEqual(layout.height)
  }
})

test('what travels farther takes longer, and what stays takes no time', () => {
  expect(travelTime(0)).toBe(0)
  expect(travelTime(-400)).toBe(travelTime(400))
  expect(travelTime(800)).toBeGreaterThan(travelTime(400))
})
