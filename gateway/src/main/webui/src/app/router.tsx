import { createRoute, createRouter, redirect } from '@tanstack/react-router'
import type { Role, Session } from '@/shared/session'
import { homeOf } from './navigation'
import { backofficePages } from './pages/backoffice'
import { motionPages } from './pages/motion'
import { root, under } from './pages/root'
import { shopPages } from './pages/shop'
import { Broken } from './shell/Dead'

const home = createRoute({
  ...under,
  path: '/',
  beforeLoad: ({ context }) => {
    throw redirect({ to: homeOf(context.session) })
  },
})

const routeTree = root.addChildren([home, ...shopPages, ...backofficePages, ...motionPages])

export function createPortalRouter() {
  return createRouter({
    routeTree,
    context: { session: undefined as unknown as Session }, // given by the RouterProvider
    defaultErrorComponent: Broken,
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createPortalRouter>
  }
  interface StaticDataRouteOption {
    /** Who may see the page; without it, everybody who is signed in. */
    roles?: readonly Role[]
    /** Whether it says itself who is down, and what that means. */
    saysWhoIsAway?: boolean
  }
}
