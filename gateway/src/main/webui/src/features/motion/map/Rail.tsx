import { useMap } from './context'
import { size, travelTime, type RailLine } from './layout'
import classes from './Rail.module.css'
import { useSparks } from './sparks'

/** From an outbox to a replica, through whatever stations lie between. */
export function Rail({ topic, reader, from, to, y }: RailLine) {
  const { vitals, selection } = useMap()
  const sparks = useSparks(topic.name)
  const distance = to - from
  // To a service that is down, states come as far as its door.
  const isAway = vitals[reader].awaySince !== undefined
  const travelled = isAway ? distance - Math.sign(distance) * (size.station.width / 2 + 14) : distance
  return (
    <>
      <line
        x1={from}
        y1={y}
        x2={to}
        y2={y}
        className={classes.rail}
        data-silent={vitals[topic.owner].awaySince !== undefined}
        data-chosen={selection.topic === topic.name}
      />
      {sparks.map(({ id, version, count }) => {
        const words = count === 1 ? `v${version}` : `×${count}`
        const width = 14 + words.length * 7.5
        return (
          <g
            key={id}
            className={classes.spark}
            style={{
              '--from': `${from}px`,
              '--to': `${from + travelled}px`,
              '--y': `${y}px`,
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
