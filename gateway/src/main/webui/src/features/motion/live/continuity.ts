import { topics as allTopics, type Keeper, type Topic } from '../topology'
import type { AllVitals } from './vitals'

/** A service that is up, and those of its replicas whose owner is down: it works from these. */
export interface GoingOn {
  service: Keeper
  from: readonly Topic[]
}

/** What it means that a service is down. */
export interface Absence {
  service: Keeper
  since: number
  goingOn: readonly GoingOn[]
  /** What it will read when it is back, from where it stopped. */
  catchesUpOn: readonly Topic[]
}

/** Who is down, and what goes on without them and why. */
export function absences(vitals: AllVitals, topics: readonly Topic[] = allTopics): Absence[] {
  const all = Object.values(vitals)
  return all.flatMap(({ service, awaySince }) =>
    awaySince === undefined
      ? []
      : [
          {
            service,
            since: awaySince,
            goingOn: all
              .filter((other) => other.awaySince === undefined)
              .map((other) => ({
                service: other.service,
                from: topics.filter(
                  (topic) => topic.owner === service && topic.readers.includes(other.service),
                ),
              }))
              .filter(({ from }) => from.length > 0),
            catchesUpOn: topics.filter((topic) => topic.readers.includes(service)),
          },
        ],
  )
}

/** From here on, in seconds, a replica's age says that the broker is silent: its end is looked at each second. */
const SILENT_S = 8

/** Whether nothing moves: no service that answers has reached the end of any topic recently. Its age, then, in seconds. */
export function silence(vitals: AllVitals): number | undefined {
  const ages = Object.values(vitals)
    .filter(({ awaySince }) => awaySince === undefined)
    .flatMap(({ replicas }) => Object.values(replicas))
    .map(({ age }) => age)
  const youngest = Math.min(...ages)
  return ages.length > 0 && youngest > SILENT_S ? youngest : undefined
}
