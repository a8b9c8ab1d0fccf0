import type { Service } from './services'

export interface Violation {
  field: string
  message: string
}

/** What a service refused or could not do (RFC 9457). */
export class Problem extends Error {
  override readonly name = 'Problem'

  constructor(
    readonly status: number,
    /** The name that docs/problems.md explains, or `validation`, or `http-404` and the like. */
    readonly kind: string,
    readonly service: Service,
    readonly detail?: string,
    readonly violations: readonly Violation[] = [],
  ) {
    super(detail ?? `${kind} (${status})`)
  }

  /** The service is down, not the request wrong: it may work in a moment. */
  get isOutage(): boolean {
    return this.status === 0 || this.status === 502 || this.status === 503 || this.status === 504
  }

  /** The violated rules by field, as forms take them. */
  get fieldErrors(): Record<string, string> {
    return Object.fromEntries(this.violations.map(({ field, message }) => [field, message]))
  }

  get isSignedOut(): boolean {
    return this.status === 401 || this.status === 499
  }
}

/** No answer came at all. */
export function unreachable(cause: unknown): Problem {
  const problem = new Problem(0, 'unreachable', 'gateway')
  problem.cause = cause
  return problem
}

export function problemOf(status: number, body: unknown, service: Service): Problem {
  const document = isRecord(body) ? body : {}
  const violations = Array.isArray(document.violations) ? document.violations.filter(isViolation) : []
  return new Problem(
    status,
    kindOf(status, document.type, violations),
    service,
    text(document.detail),
    violations,
  )
}

function kindOf(status: number, type: unknown, violations: readonly Violation[]): string {
  const named = text(type)?.match(/^urn:orderly:problem:(.+)$/)?.[1]
  return named ?? (violations.length > 0 ? 'validation' : `http-${status}`)
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function isViolation(value: unknown): value is Violation {
  return isRecord(value) && typeof value.field === 'string' && typeof value.message === 'string'
}

/** For what may well not be there: `answer(...).catch(nullIfMissing)`. */
export function nullIfMissing(problem: unknown): null {
  if (problem instanceof Problem && problem.status === 404) return null
  throw problem
}
