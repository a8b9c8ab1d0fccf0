import { beforeEach, describe, expect, it } from 'vitest'
import { demandedVersions, forgetWritten, rememberWritten } from './written'

describe('Reading what one has written', () => {
  beforeEach(forgetWritten)

  it('demands the newest version of each entity', () => {
    rememberWritten('order/1@2', 0)
    rememberWritten('order/1@3', 10)
    rememberWritten('customer/7@1', 20)
    expect(demandedVersions(30)).toBe('order/1@3, customer/7@1')
  })

  it('does not go back to an older version', () => {
    rememberWritten('order/1@3', 0)
    rememberWritten('order/1@2', 10)
    expect(demandedVersions(20)).toBe('order/1@3')
  })

  it('ends once everybody must have heard of it', () => {
    rememberWritten('order/1@3', 0)
    expect(demandedVersions(20_001)).toBeUndefined()
  })

  it('demands no more than a header takes', () => {
    for (let id = 0; id < 30; id++) rememberWritten(`order/${id}@0`, 0)
    const demanded = demandedVersions(0)?.split(', ')
    expect(demanded).toHaveLength(20)
    expect(demanded).toContain('order/29@0')
  })
})
