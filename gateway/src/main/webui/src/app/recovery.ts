import { createStore } from '@/shared/store'

const RELOADED = 'orderly.reloaded'
/** A reload that has not helped is not tried again so soon. */
const PAUSE_MS = 60_000

/** Whether a file of the portal could not be loaded: the network is unavailable, or a newer portal has taken its place. */
export const incomplete = createStore(false)

/** Notices that files are missing. Where that happened offline, the page is loaded again once the network is back. */
export function watchMissingFiles() {
  addEventListener('vite:preloadError', () => incomplete.set(true))
  addEventListener('online', () => {
    if (incomplete.get()) reloadOnce(Date.now())
  })
}

/** Loads the page again, unless that has just been tried or cannot help. */
export function reloadOnce(now: number): boolean {
  if (!navigator.onLine || now - Number(sessionStorage.getItem(RELOADED) ?? 0) < PAUSE_MS) return false
  sessionStorage.setItem(RELOADED, String(now))
  location.reload()
  return true
}

/** Instead of the error of the browser, which the router would answer by a reload, even offline. */
export class MissingFile extends Error {
  override readonly name = 'MissingFile'
}

/** A page's file, loaded when the page is first visited. */
export function loading<T>(load: () => Promise<T>): () => Promise<T> {
  return () =>
    load().catch((cause: unknown) => {
      throw new MissingFile('A file of the portal could not be loaded', { cause })
    })
}
