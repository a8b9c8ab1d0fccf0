import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { onMissed, onState, openStream } from '@/shared/stream'
import { refresher } from './refresher'

/** Refreshes what is shown as soon as a newer state of it has arrived at the gateway. */
export function LiveUpdates() {
  const queryClient = useQueryClient()
  useEffect(() => {
    const refresh = refresher(queryClient)
    const stop = onState(refresh.note)
    const stopMissing = onMissed(() => void queryClient.invalidateQueries())
    const close = openStream()
    return () => {
      stop()
      stopMissing()
      close()
      refresh.stop()
    }
  }, [queryClient])
  return null
}
