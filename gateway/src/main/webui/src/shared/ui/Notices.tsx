import { lazy, Suspense } from 'react'
import { useStore } from '../store'
import { notices } from './useReport'

const Notifications = lazy(async () => ({ default: (await import('@mantine/notifications')).Notifications }))

/** The corner in which `useReport` tells something; loaded when there is something to tell. */
export function Notices() {
  const isDue = useStore(notices)
  return <Suspense>{isDue && <Notifications position="bottom-right" limit={3} />}</Suspense>
}
