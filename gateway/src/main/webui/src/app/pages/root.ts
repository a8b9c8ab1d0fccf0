import { createRootRouteWithContext } from '@tanstack/react-router'
import type { Session } from '@/shared/session'
import { NotFound } from '../shell/Dead'
import { Shell } from '../shell/Shell'

interface Context {
  session: Session
}

export const root = createRootRouteWithContext<Context>()({ component: Shell, notFoundComponent: NotFound })

/** What every page begins with. */
export const under = { getParentRoute: () => root } as const
