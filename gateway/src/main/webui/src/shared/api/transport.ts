import i18next from 'i18next'
import { noteAges } from './freshness'
import { unreachable } from './problem'
import { noteAnswer, noteOutage } from './reachability'
import { serviceOf } from './services'
import { demandedVersions, forgetWritten } from './written'

const OUTAGES = [502, 503, 504]
const ATTEMPTS = 3
const PAUSE_MS = 400

const signedOut = new Set<() => void>()

/** Tells when a call was refused because the session is over. */
export function onSignedOut(listener: () => void): () => void {
  signedOut.add(listener)
  return () => signedOut.delete(listener)
}

/** Sends a request to the gateway: what all requests have in common happens here, once. */
export async function transport(request: Request): Promise<Response> {
  // A cross-site form cannot set it, and the gateway answers with a status instead of a redirect.
  request.headers.set('X-Requested-With', 'JavaScript')
  // Names are sorted as in the portal's language, whatever the browser's is.
  if (i18next.language) request.headers.set('Accept-Language', i18next.language)
  if (request.method === 'GET') return read(request)
  if (request.method !== 'POST') return send(request)
  // With a key it is safe to repeat.
  request.headers.set('Idempotency-Key', newKey())
  return persistently(request, ATTEMPTS)
}

async function persistently(request: Request, attempts: number): Promise<Response> {
  const answer = await send(request.clone()).catch((failure: unknown) => {
    if (attempts === 1 || request.signal.aborted) throw failure
    return undefined
  })
  if (answer && (!OUTAGES.includes(answer.status) || attempts === 1)) return answer
  await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  return persistently(request, attempts - 1)
}

/** Demands to read what was written; goes on without if that takes too long to arrive. */
async function read(request: Request): Promise<Response> {
  const demanded = demandedVersions(Date.now())
  if (!demanded) return send(request)
  const demanding = request.clone()
  demanding.headers.set('Orderly-Min-Version', demanded)
  const answer = await send(demanding)
  if (answer.status !== 409) return answer
  forgetWritten()
  return send(request)
}

async function send(request: Request): Promise<Response> {
  const service = serviceOf(new URL(request.url).pathname)
  const answer = await fetch(request).catch((failure: unknown) => {
    if (request.signal.aborted) throw failure
    noteOutage('gateway')
    throw unreachable(failure)
  })
  if (OUTAGES.includes(answer.status)) noteOutage(service)
  else noteAnswer(service, Date.now())
  if (answer.status === 401 || answer.status === 499) signedOut.forEach((listener) => listener())
  const ages = answer.headers.get('Orderly-Replica-Age')
  if (ages) noteAges(service, ages, Date.now())
  return answer
}

/** Random, also where the page was not loaded securely and `crypto.randomUUID` is missing. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
}
