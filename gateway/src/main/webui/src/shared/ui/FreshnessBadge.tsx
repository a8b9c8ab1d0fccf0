import { lazy, Suspense } from 'react'
import { asOf, replicaAges, type Service } from '../api'
import { useStore } from '../store'
import { useNow } from './useNow'

const OldBadge = lazy(() => import('./OldBadge'))

/** From here on, in seconds, what is shown counts as old. */
const OLD_S = 60

interface Props {
  /** Who answered. */
  service: Service
  /** When: `dataUpdatedAt` of the query. */
  answeredAt: number
  /** The replicas that the answer rests on, as `Orderly-Replica-Age` names them; none if the owner answered. */
  replicas?: readonly string[]
}

/** "as of 3 min ago"; nothing while what is shown is fresh. */
export function FreshnessBadge({ service, answeredAt, replicas = [] }: Props) {
  const ages = useStore(replicaAges)[service]
  const now = useNow(1000)
  if (answeredAt === 0) return null
  const seconds = (now - asOf(answeredAt, ages, replicas)) / 1000
  if (seconds <= OLD_S) return null
  return (
    <Suspense>
      <OldBadge service={service} seconds={seconds} isReplicated={replicas.length > 0} />
    </Suspense>
  )
}
