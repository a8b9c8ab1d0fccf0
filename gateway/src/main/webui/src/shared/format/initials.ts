/** The first and the last word's first letter, as a reader counts letters: one with its accents, an emoji with its parts. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/)
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words
  return ends.map((word) => firstLetterOf(word ?? '')).join('')
}

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

function firstLetterOf(word: string): string {
  const [first] = letters.segment(word)
  return (first?.segment ?? '').toLocaleUpperCase()
}
