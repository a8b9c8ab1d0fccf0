import { useReactFlow, useStore } from '@xyflow/react'
import { useEffect } from 'react'

/** Keeps all of the map in view while its place grows and shrinks. */
export function Refit() {
  const width = useStore((store) => store.width)
  const { fitView } = useReactFlow()
  useEffect(() => {
    if (width > 0) void fitView({ padding: 0 })
  }, [width, fitView])
  return null
}
