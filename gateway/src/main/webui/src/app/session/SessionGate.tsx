import { Center, Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ErrorState } from '@/shared/ui'
import { SessionContext, type Session } from '@/shared/session'
import { sessionQuery } from './sessionQuery'
import { SignInPage } from './SignInPage'

/** Lets those in who are signed in, with their address kept; everybody else sees the front door. */
export function SessionGate({ children }: { children: (session: Session) => ReactNode }) {
  const session = useQuery(sessionQuery)
  if (session.data) return <SessionContext value={session.data}>{children(session.data)}</SessionContext>
  if (session.error?.isSignedOut) return <SignInPage />
  if (session.error)
    return (
      <main>
        <ErrorState problem={session.error} onRetry={() => void session.refetch()} />
      </main>
    )
  return (
    <Center mih="100vh">
      <Loader type="dots" aria-label="Orderly" />
    </Center>
  )
}
