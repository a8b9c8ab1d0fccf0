import { MantineProvider } from '@mantine/core'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ComponentProps } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Pager } from './Pager'

describe('The pages of a list', () => {
  beforeEach(() => {
    vi.stubGlobal('matchMedia', () => ({
      matches: false,
      addEventListener: vi.fn(),
      removeEventListener: vi.fn(),
    }))
  })
  afterEach(() => {
    cleanup()
    vi.unstubAllGlobals()
  })

  const shown = (of: ComponentProps<typeof Pager>['of']) => {
    const onChange = vi.fn()
    render(<Pager of={of} onChange={onChange} />, { wrapper: MantineProvider })
    return onChange
  }

  it('are turned to where the answer links', async () => {
    const onChange = shown({
      total: 50,
      totalIsExact: true,
      next: '?q=a&cursor=MQB',
      previous: '?cursor=MQA&q=a',
    })
    await userEvent.click(screen.getByRole('button', { name: 'pager.next' }))
    await userEvent.click(screen.getByRole('button', { name: 'pager.previous' }))
    await userEvent.click(screen.getByRole('button', { name: 'pager.first' }))
    expect(onChange.mock.calls).toEqual([['MQB'], ['MQA'], [undefined]])
  })

  it('begin with the first', () => {
    shown({ total: 50, totalIsExact: true, next: '?cursor=MQB' })
    expect(screen.getByRole('button', { name: 'pager.previous' })).toHaveProperty('disabled', true)
    expect(screen.queryByRole('button', { name: 'pager.first' })).toBeNull()
  })

  it('are not spoken of when all is shown', () => {
    shown({ total: 3, totalIsExact: true })
    expect(screen.queryByRole('navigation')).toBeNull()
  })
})
