import { topicNamed, topics, type EntityName, type Keeper, type TopicName } from '../topology'
import { traceIdOf } from './trace'

/** A state of the order, or of what belongs to it, as it went over its topic. */
export interface Travelled {
  topic: string
  version: number
  partition: number
  offset: number
  /** When its owner made it so. */
  time: string
  /** When its owner's relay sent it. */
  sentAt: string
  traceparent?: string | null
  status?: string
  deleted?: boolean
}

export interface Seen {
  items: readonly Travelled[]
  /** Whether nothing was let go since the order was placed. */
  complete: boolean
  /** The topics could not be read. */
  unread?: boolean
}

/** A status that a service tells of itself. */
export interface Told {
  entity: EntityName
  status: string
  at: string
}

/** What was true from some time on. */
export interface Moment {
  entity: EntityName
  service: Keeper
  status?: string
  deleted?: boolean
  /** In milliseconds. */
  at: number
  /** How it travelled; absent if it was only told of. */
  travelled?: {
    topic: TopicName
    version: number
    partition: number
    offset: number
    traceId?: string
    /** How long after it became true it was sent, in milliseconds. */
    sentAfter: number
  }
}

/**
 * Everything about one order on one time axis. What went over a topic stands with all it carried; what a service tells
 * besides fills the gaps, for topics keep only the latest state.
 */
export function storyOf(travelled: readonly Travelled[], told: readonly Told[]): Moment[] {
  const moments = firstSendings(travelled).flatMap(momentOf)
  const gaps = told
    .filter(
      ({ entity, status }) => !moments.some((moment) => moment.entity === entity && moment.status === status),
    )
    .flatMap(({ entity, status, at }): Moment[] => {
      const service = topics.find((topic) => topic.entity === entity)?.owner
      return service ? [{ entity, service, status, at: Date.parse(at) }] : []
    })
  return [...moments, ...gaps].sort((one, other) => one.at - other.at)
}

/** What is to be said of a story of which something may be missing. */
export function gapOf(seen: Seen | undefined): 'unread' | 'partly' | undefined {
  if (!seen || seen.complete) return undefined
  return seen.unread ? 'unread' : 'partly'
}

/** A version may be sent again, when it is healed or republished: what counts is when it was sent first. */
function firstSendings(travelled: readonly Travelled[]): Travelled[] {
  const first = new Map<string, Travelled>()
  for (const event of travelled) {
    const id = `${event.topic}@${event.version}`
    const known = first.get(id)
    if (!known || event.offset < known.offset) first.set(id, event)
  }
  return [...first.values()]
}

function momentOf(event: Travelled): Moment[] {
  const topic = topicNamed(event.topic)
  if (!topic) return []
  const at = Date.parse(event.time)
  return [
    {
      entity: topic.entity,
      service: topic.owner,
      status: event.status,
      deleted: event.deleted,
      at,
      travelled: {
        topic: topic.name,
        version: event.version,
        partition: event.partition,
        offset: event.offset,
        traceId: traceIdOf(event.traceparent ?? undefined),
        sentAfter: Math.max(0, Date.parse(event.sentAt) - at),
      },
    },
  ]
}

const LEAST_PX = 10
const MOST_PX = 96

/** How much room the time between two moments takes: a hundred times longer is seen, a day does not fill the page. */
export function spaceFor(milliseconds: number): number {
  const grown = LEAST_PX + 14 * Math.log10(1 + Math.max(0, milliseconds) / 10)
  return Math.round(Math.min(MOST_PX, grown))
}
