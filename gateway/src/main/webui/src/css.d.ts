import 'react'

declare module 'react' {
  // A record cannot be merged into an interface.
  // eslint-disable-next-line @typescript-eslint/consistent-indexed-object-style
  interface CSSProperties {
    /** Custom properties may be set in place. */
    [property: `--${string}`]: string | number | undefined
  }
}
