import { describe, expect, it } from 'vitest'

const catalogues = import.meta.glob<Record<string, unknown>>('/src/**/locales/*.json', {
  eager: true,
  import: 'default',
})
const english = Object.keys(catalogues).filter((path) => path.endsWith('/en.json'))

function textsOf(catalogue: object, prefix = ''): [key: string, text: string][] {
  return Object.entries(catalogue).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? textsOf(value, `${prefix}${key}.`)
      : [[prefix + key, String(value)]],
  )
}

const placeholders = (text: string) => [...text.matchAll(/{{(\w+)}}/g)].map(([, name]) => name).sort()

describe.each(english)('The catalogue %s', (path) => {
  const texts = new Map(textsOf(catalogues[path] ?? {}))
  const norwegian = new Map(textsOf(catalogues[path.replace('/en.json', '/nb.json')] ?? {}))

  it('says everything in Norwegian, too', () => {
    expect([...norwegian.keys()].sort()).toEqual([...texts.keys()].sort())
  })

  it('names the same values in Norwegian', () => {
    for (const [key, text] of texts)
      expect([key, placeholders(norwegian.get(key) ?? '')]).toEqual([key, placeholders(text)])
  })

  it('leaves nothing empty', () => {
    expect([...texts, ...norwegian].filter(([, text]) => text.trim() === '')).toEqual([])
  })
})
