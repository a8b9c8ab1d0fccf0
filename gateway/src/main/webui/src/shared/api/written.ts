/** How long other services are asked whether they have heard of a change of ours. */
const REMEMBERED_MS = 20_000
/** What a service accepts in one header. */
const AT_MOST = 20

interface Written {
  version: number
  at: number
}

const written = new Map<string, Written>()

/** Remembers an `Orderly-Version` such as `order/<id>@3`: later reads demand it wherever it is replicated. */
export function rememberWritten(header: string, now: number) {
  const [entity, version] = header.split('@')
  if (!entity || !version) return
  const known = written.get(entity)
  if (known && known.version > Number(version)) return
  written.delete(entity) // the newest stand last
  written.set(entity, { version: Number(version), at: now })
}

/** The `Orderly-Min-Version` of a read at this time, if there is anything to demand. */
export function demandedVersions(now: number): string | undefined {
  for (const [entity, { at }] of written) {
    if (now - at > REMEMBERED_MS) written.delete(entity)
  }
  const newest = [...written].slice(-AT_MOST).map(([entity, { version }]) => `${entity}@${version}`)
  return newest.length > 0 ? newest.join(', ') : undefined
}

/** Stops demanding: a service does not get there, and going on without beats waiting again and again. */
export function forgetWritten() {
  written.clear()
}
