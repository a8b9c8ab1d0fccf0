import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { focusInvalidField, focusOnceThere } from './focusing'

/** Focus goes where the eyes go: to the heading of a new page, and to the first field that was refused. */
export function useFocusing() {
  const router = useRouter()
  useEffect(() => {
    let giveUp: (() => void) | undefined
    const stop = router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
      giveUp?.()
      if (fromLocation && pathChanged) giveUp = focusOnceThere('main h1')
    })
    const stopFields = focusInvalidField()
    return () => {
      stop()
      stopFields()
      giveUp?.()
    }
  }, [router])
}
