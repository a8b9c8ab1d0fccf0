import { services } from '@/shared/api'
import type { Keeper, Topic } from '../topology'

/** Sizes of the map in its own units; it is scaled to the page. */
export const size = {
  label: 190,
  lane: 186,
  gap: 28,
  head: 80,
  row: 71,
  station: { width: 150, height: 52 },
  foot: 14,
} as const

/** How fast a state travels, in units per second. */
const SPEED = 620

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

export interface Lane extends Box {
  service: Keeper
}

/** The way from a topic's owner to one of its readers, centre to centre. */
export interface RailLine {
  topic: Topic
  reader: Keeper
  from: number
  to: number
  y: number
}

/** Where a topic crosses a service that owns or keeps it. */
export interface Station extends Box {
  topic: Topic
  service: Keeper
  isOwner: boolean
  /** How long a state travels from its owner to here, in milliseconds. */
  delay: number
}

export interface MapLayout {
  width: number
  height: number
  lanes: readonly Lane[]
  rails: readonly RailLine[]
  labels: readonly (Box & { topic: Topic })[]
  stations: readonly Station[]
}

/**
 * A line per topic, a lane per service, and a station wherever they meet: nothing crosses, and what leaves with a service is
 * one lane.
 */
export function layOut(topics: readonly Topic[]): MapLayout {
  const height = size.head + topics.length * size.row + size.foot
  const width = size.label + services.length * (size.lane + size.gap)
  return {
    width,
    height,
    lanes: services.map((service) => ({ service, x: laneX(service), y: 0, width: size.lane, height })),
    rails: topics.flatMap((topic, row) =>
      topic.readers.map((reader) => ({
        topic,
        reader,
        from: laneX(topic.owner) + size.lane / 2,
        to: laneX(reader) + size.lane / 2,
        y: rowY(row) + size.row / 2,
      })),
    ),
    labels: topics.map((topic, row) => ({ topic, x: 0, y: rowY(row), width: size.label, height: size.row })),
    stations: topics.flatMap((topic, row) =>
      [topic.owner, ...topic.readers].map((service) => ({
        topic,
        service,
        isOwner: service === topic.owner,
        x: laneX(service) + (size.lane - size.station.width) / 2,
        y: rowY(row) + (size.row - size.station.height) / 2,
        ...size.station,
        delay: travelTime(laneX(service) - laneX(topic.owner)),
      })),
    ),
  }
}

/** In milliseconds. */
export function travelTime(distance: number): number {
  return Math.round((Math.abs(distance) / SPEED) * 1000)
}

function laneX(service: Keeper): number {
  return size.label + size.gap + services.indexOf(service) * (size.lane + size.gap)
}

function rowY(row: number): number {
  return size.head + row * size.row
}
