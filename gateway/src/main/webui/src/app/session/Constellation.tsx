import classes from './Constellation.module.css'

// Five services around an order; states travel along the lines.
const center = { x: 240, y: 230 }
const services = [
  { x: 240, y: 52 },
  { x: 414, y: 176 },
  { x: 350, y: 388 },
  { x: 130, y: 388 },
  { x: 66, y: 176 },
]

/** What Orderly is, as a picture. */
export function Constellation() {
  return (
    <svg viewBox="0 0 480 460" className={classes.picture}>
      <circle cx={center.x} cy={center.y} r="178" className={classes.orbit} />
      {services.map((service, index) => (
        <g key={index}>
          <line x1={service.x} y1={service.y} x2={center.x} y2={center.y} className={classes.edge} />
          <line
            x1={service.x}
            y1={service.y}
            x2={center.x}
            y2={center.y}
            pathLength={100}
            className={classes.state}
            style={{ animationDelay: `${index * -1.3}s` }}
          />
        </g>
      ))}
      {services.map((service, index) => (
        <g key={index}>
          <circle cx={service.x} cy={service.y} r="36" className={classes.service} />
          <circle
            cx={service.x}
            cy={service.y}
            r="12"
            className={classes.core}
            style={{ opacity: 1 - index * 0.14 }}
          />
          <circle cx={service.x + 21} cy={service.y - 21} r="6" className={classes.replica} />
        </g>
      ))}
      <rect x={center.x - 50} y={center.y - 50} width="100" height="100" rx="28" className={classes.order} />
      <path d={`M${center.x - 20} ${center.y + 1} l14 14 l27 -29`} className={classes.tick} />
    </svg>
  )
}
