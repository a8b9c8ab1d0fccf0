import { renderHook } from '@testing-library/react'
import { expect, it } from 'vitest'
import { useTotal } from './useTotal'

it('says how many there are, or more than how many', () => {
  const { current } = renderHook(useTotal).result
  expect(current({ total: 10_000, totalIsExact: true })).toBe('10,000')
  expect(current({ total: 10_000, totalIsExact: false })).toBe('moreThan')
})
