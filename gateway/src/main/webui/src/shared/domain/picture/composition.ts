/** One shape behind the subject of a picture, on a canvas of 100 by 100. */
export interface Shape {
  kind: 'disc' | 'ring' | 'arc' | 'bar'
  x: number
  y: number
  size: number
  turn: number
  /** Which of the picture's three tints. */
  tint: 0 | 1 | 2
}

export interface Composition {
  /** In degrees, of the colour wheel of oklch. */
  hue: number
  shapes: readonly Shape[]
}

const HUES = [38, 88, 235, 275, 195, 145, 340, 20, 165, 300] as const

const KINDS = ['disc', 'ring', 'arc', 'bar'] as const

/** The same product always gets the same picture, and those whose SKUs begin alike, as in `MUG-BLUE`, a family of colours. */
export function compose(sku: string): Composition {
  const random = randomFrom(sku)
  const family = HUES[hash(sku.split('-')[0] ?? sku) % HUES.length] ?? 0
  const hue = Math.round(family + (random() - 0.5) * 34)
  const kind = KINDS[Math.floor(random() * KINDS.length)] ?? 'disc'
  const shapes = Array.from({ length: kind === 'bar' ? 6 : 5 }, (_, index): Shape => {
    const angle = random() * 360
    const distance = 14 + random() * 42
    return {
      kind: index === 0 ? 'disc' : kind,
      x: round(50 + distance * Math.cos(angle)),
      y: round(50 + distance * Math.sin(angle)),
      size: round(index === 0 ? 34 + random() * 14 : 8 + random() * 22),
      turn: Math.round(random() * 8) * 45,
      tint: (index % 3) as Shape['tint'],
    }
  })
  return { hue, shapes }
}

const round = (value: number) => Math.round(value * 10) / 10

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return value >>> 0
}

/** Mulberry32: small, and the same everywhere. */
function randomFrom(seed: string): () => number {
  let state = hash(seed)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
