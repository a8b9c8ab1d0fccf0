import { lazy, Suspense, useEffect, useState } from 'react'

const Notifications = lazy(async () => ({ default: (await import('@mantine/notifications')).Notifications }))

/** Nobody has done anything that there is something to say about before the page has been looked at. */
const AFTER_MS = 1_500

/** The corner in which `useReport` tells something; loaded after the page itself. */
export function Notices() {
  const [isDue, setDue] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), AFTER_MS)
    return () => clearTimeout(timer)
  }, [])
  return <Suspense>{isDue && <Notifications position="bottom-right" limit={3} />}</Suspense>
}
