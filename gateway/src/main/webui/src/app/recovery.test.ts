import { beforeEach, expect, it, vi } from 'vitest'
import { incomplete, loading, MissingFile, reloadOnce, watchMissingFiles } from './recovery'

const reload = vi.fn()

beforeEach(() => {
  reload.mockClear()
  sessionStorage.clear()
  vi.stubGlobal('location', { reload })
})

it('loads the page again once, not in a loop', () => {
  expect(reloadOnce(1_000_000)).toBe(true)
  expect(reloadOnce(1_002_000)).toBe(false)
  expect(reload).toHaveBeenCalledTimes(1)
  expect(reloadOnce(1_100_000)).toBe(true)
})

it('leaves the page as it is while offline, and loads it again once the network is back', () => {
  const network = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  watchMissingFiles()
  dispatchEvent(new Event('vite:preloadError'))
  expect(incomplete.get()).toBe(true)
  expect(reloadOnce(1_000_000)).toBe(false)
  network.mockReturnValue(true)
  dispatchEvent(new Event('online'))
  expect(reload).toHaveBeenCalledTimes(1)
  incomplete.set(false)
})

it('tells a missing file from a fault of the page', async () => {
  await expect(loading(() => Promise.reject(new TypeError('Failed to fetch')))()).rejects.toBeInstanceOf(
    MissingFile,
  )
})
