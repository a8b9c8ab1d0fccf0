import { createContext, use } from 'react'
import type { AllVitals } from '../live/vitals'
import type { Keeper, TopicName } from '../topology'

/** What is looked at more closely: a service, a topic, or, with both, what that service has of it. */
export interface Selection {
  service?: Keeper
  topic?: TopicName
}

export interface MapContextValue {
  vitals: AllVitals
  selection: Selection
  select: (selection: Selection) => void
}

export const MapContext = createContext<MapContextValue | undefined>(undefined)

export function useMap(): MapContextValue {
  const value = use(MapContext)
  if (!value) throw new Error('This is drawn on the map only')
  return value
}
