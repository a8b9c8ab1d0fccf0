import { hasAny, type Session } from '@/shared/session'
import { backofficeDestinations } from './pages/backoffice'
import type { Destination } from './pages/destination'
import { motionDestinations } from './pages/motion'
import { shopDestinations } from './pages/shop'

/** For each role the most important first. */
const destinations = [...shopDestinations, ...backofficeDestinations, ...motionDestinations]

export function destinationsFor(session: Session): readonly Destination[] {
  return destinations.filter((destination) => hasAny(session, destination.roles))
}

/** Where somebody begins. */
export function homeOf(session: Session): Destination['to'] {
  return destinationsFor(session)[0]?.to ?? '/'
}
