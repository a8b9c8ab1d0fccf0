import { createContext, use } from 'react'

export const roles = ['customer', 'clerk', 'stock-keeper', 'dispatcher', 'accountant', 'operator'] as const
export type Role = (typeof roles)[number]

/** Who is signed in, as the gateway says. */
export interface Session {
  subject: string
  username: string
  name: string
  email?: string
  roles: readonly Role[]
}

export const SessionContext = createContext<Session | undefined>(undefined)

export function useSession(): Session {
  const session = use(SessionContext)
  if (!session) throw new Error('There is no session here')
  return session
}

export function hasAny(session: Session, wanted: readonly Role[]): boolean {
  return wanted.some((role) => session.roles.includes(role))
}

/** Leaves the page for the sign-in; the gateway leads back to where the person was. */
export function signIn() {
  const here = location.pathname + location.search
  location.assign(`/api/login?returnTo=${encodeURIComponent(here)}`)
}

export function signOut() {
  location.assign('/api/logout')
}
