import { createElement, useMemo } from 'react'
import { compose, type Shape } from './composition'
import classes from './ProductPicture.module.css'
import { subjectOf } from './subjects'

interface Props {
  /** What makes the picture this product's, wherever it is shown: carts and orders know no more of it. */
  sku: string
  name: string
}

/** Drawn, as the catalogue has no photographs. It says nothing that the name beside it does not. */
export function ProductPicture({ sku, name }: Props) {
  const { hue, shapes } = useMemo(() => compose(sku), [sku])
  return (
    <div className={classes.picture} style={{ '--hue': hue }} aria-hidden>
      <svg viewBox="0 0 100 100" preserveAspectRatio="xMidYMid slice" className={classes.canvas}>
        {shapes.map((shape, index) => (
          <Drawn key={index} {...shape} />
        ))}
      </svg>
      {createElement(subjectOf(name), { className: classes.subject, stroke: 1.15 })}
    </div>
  )
}

function Drawn({ kind, x, y, size, turn, tint }: Shape) {
  const className = [classes.tint0, classes.tint1, classes.tint2][tint]
  const lines = `${className ?? ''} ${classes.lines ?? ''}`
  switch (kind) {
    case 'disc':
      return <circle cx={x} cy={y} r={size} className={className} />
    case 'ring':
      return <circle cx={x} cy={y} r={size} className={lines} strokeWidth={size / 4} />
    case 'arc':
      return (
        <path
          d={`M${x - size} ${y} a${size} ${size} 0 0 1 ${size * 2} 0 z`}
          transform={`rotate(${turn} ${x} ${y})`}
          className={className}
        />
      )
    case 'bar':
      return (
        <rect
          x={x - size}
          y={y - size / 5}
          width={size * 2}
          height={size / 2.5}
          rx={size / 5}
          transform={`rotate(${turn} ${x} ${y})`}
          className={className}
        />
      )
  }
}
