import { lazy, Suspense, type ComponentProps } from 'react'

// Few need it, and its form weighs as much as the rest of the page.
const FirstVisit = lazy(() => import('./FirstVisit'))

/** Asks who the customer is, if that is not known. */
export function Introduction({
  isAsking,
  ...props
}: { isAsking: boolean } & ComponentProps<typeof FirstVisit>) {
  return <Suspense>{isAsking && <FirstVisit {...props} />}</Suspense>
}
