import { useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { focusInvalidField, focusOnceThere } from './focusing'

/** Focus goes where the eyes go: to the heading of a new page, and to the first field that was refused. */
export function useFocusing() {
  const path = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname })
  const before = useRef(path)
  useEffect(() => {
    const from = before.current
    before.current = path
    if (from !== undefined && from !== path) return focusOnceThere('main h1')
  }, [path])
  useEffect(focusInvalidField, [])
}
