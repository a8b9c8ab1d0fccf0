import { expect, it } from 'vitest'
import { initialsOf } from './initials'

it('are the first letters of the first and the last word', () => {
  expect(initialsOf('carla maria Customer')).toBe('CC')
  expect(initialsOf('  Cher ')).toBe('C')
  expect(initialsOf('')).toBe('')
})

it('never cut a letter into its parts', () => {
  expect(initialsOf('e\u0301lodie a\u030Angstro\u0308m')).toBe('E\u0301A\u030A')
  expect(initialsOf('\u{1F469}\u200D\u{1F680} \u{1F1F3}\u{1F1F4}')).toBe(
    '\u{1F469}\u200D\u{1F680}\u{1F1F3}\u{1F1F4}',
  )
  expect(initialsOf('\u0928\u093F\u0932\u0947\u0936')).toBe('\u0928\u093F')
})
