/** Of a W3C `traceparent`: `00-<trace id>-<span id>-01`. */
export function traceIdOf(traceparent: string | undefined): string | undefined {
  return traceparent?.split('-')[1]
}
