import { MantineProvider } from '@mantine/core'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { FreshnessBadge } from './FreshnessBadge'

afterEach(cleanup)
beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: vi.fn(),
    removeEventListener: vi.fn(),
  }))
})

const badge = (secondsAgo: number) =>
  render(
    <MantineProvider>
      <FreshnessBadge service="ordering" answeredAt={Date.now() - secondsAgo * 1000} />
    </MantineProvider>,
  )

it('is silent while what is shown is fresh', () => {
  badge(30)
  expect(screen.queryByText(/asOf/)).toBeNull()
})

it('speaks when it is old', async () => {
  badge(180)
  expect(await screen.findByText(/asOf/)).toBeTruthy()
})
