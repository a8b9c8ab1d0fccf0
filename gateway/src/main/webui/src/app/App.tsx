import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import i18next from 'i18next'
import { createQueryClient } from '@/shared/api'
import { theme, variables } from '@/shared/theme'
import { Notices } from '@/shared/ui'
import { LiveUpdates } from './LiveUpdates'
import { createPortalRouter } from './router'
import { SessionEnded } from './session/SessionEnded'
import { SessionGate } from './session/SessionGate'
import { sessionQuery } from './session/sessionQuery'

const queryClient = createQueryClient()
// Names are sorted as in the language. The first one changes nothing that was asked for.
i18next.on('initialized', () => {
  i18next.on('languageChanged', () => void queryClient.invalidateQueries())
})
const router = createPortalRouter()

/** Asks at once for what the first page needs, while the texts are still on their way. */
export function hurry() {
  queryClient.query(sessionQuery).catch(() => undefined) // the gate asks, too, and says what is wrong
  const { pathname, search } = router.latestLocation
  for (const { routeId } of router.matchRoutes(pathname, search))
    void router.loadRouteChunk(router.routesById[routeId])
}

export function App() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <SessionGate>
          {(session) => (
            <>
              <LiveUpdates />
              <RouterProvider router={router} context={{ session }} />
            </>
          )}
        </SessionGate>
        <SessionEnded />
        <Notices />
      </QueryClientProvider>
    </MantineProvider>
  )
}
