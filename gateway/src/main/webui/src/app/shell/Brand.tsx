import { Link } from '@tanstack/react-router'
import classes from './Brand.module.css'

function Mark() {
  return (
    <svg viewBox="0 0 32 32" width="30" height="30" aria-hidden>
      <rect width="32" height="32" rx="9" className={classes.tile} />
      <path d="M9.5 16.5l4.4 4.4 8.6-9.4" className={classes.tick} />
      <circle cx="25.5" cy="6.5" r="4.5" className={classes.dot} />
    </svg>
  )
}

/** The name. With a router around it, it leads home. */
export function Brand({ linked = false }: { linked?: boolean }) {
  const content = (
    <>
      <Mark />
      <span className={classes.name}>Orderly</span>
    </>
  )
  return linked ? (
    <Link to="/" className={classes.brand}>
      {content}
    </Link>
  ) : (
    <span className={classes.brand}>{content}</span>
  )
}
