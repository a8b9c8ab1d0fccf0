import { useReactFlow, useStore } from '@xyflow/react'
import { useEffect } from 'react'

/** Keeps all of the map in view while its place grows and shrinks. */
export function Refit() {
  const width = useStore((store) => store.width)
  const height = useStore((store) => store.height)
  const { fitView } = useReactFlow()
  useEffect(() => {
    if (width > 0 && height > 0) void fitView({ padding: 0 })
  }, [width, height, fitView])
  return null
}
