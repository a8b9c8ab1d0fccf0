import { type Edge, type EdgeProps } from '@xyflow/react'
import type { Keeper, TopicName } from '../topology'
import { useMap } from './context'
import { size, travelTime } from './layout'
import classes from './RailEdge.module.css'
import { useSparks } from './sparks'

type Rail = Edge<{ topic: TopicName; owner: Keeper; reader: Keeper }, 'rail'>

/** From an outbox to a replica, through whatever stations lie between. */
export function RailEdge({ sourceX, targetX, sourceY, data }: EdgeProps<Rail>) {
  const { vitals, selection } = useMap()
  const sparks = useSparks(data?.topic ?? '')
  if (!data) return null
  const { topic, owner, reader } = data
  const distance = targetX - sourceX
  // To a service that is away, states come as far as its door.
  const isAway = vitals[reader].awaySince !== undefined
  const travelled = isAway ? distance - Math.sign(distance) * (size.station.width / 2 + 14) : distance
  return (
    <>
      <line
        x1={sourceX}
        y1={sourceY}
        x2={targetX}
        y2={sourceY}
        className={classes.rail}
        data-silent={vitals[owner].awaySince !== undefined}
        data-chosen={selection.topic === topic}
      />
      {sparks.map(({ id, version, count }) => {
        const words = count === 1 ? `v${version}` : `×${count}`
        const width = 14 + words.length * 7.5
        return (
          <g
            key={id}
            className={classes.spark}
            style={{
              '--from': `${sourceX}px`,
              '--to': `${sourceX + travelled}px`,
              '--y': `${sourceY}px`,
              animationDuration: `${travelTime(travelled)}ms`,
            }}
            aria-hidden
          >
            <rect x={-width / 2} y={-10} width={width} height={20} rx={10} />
            <text y={4}>{words}</text>
          </g>
        )
      })}
    </>
  )
}
