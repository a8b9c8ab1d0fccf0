import { expect, it } from 'vitest'
import { compose } from './composition'

it('draws the same product the same, and others differently', () => {
  expect(compose('MUG-BLUE-03')).toEqual(compose('MUG-BLUE-03'))
  expect(compose('MUG-BLUE-03')).not.toEqual(compose('MUG-SAND-03'))
})

it('gives those whose SKUs begin alike colours of one family', () => {
  const hues = ['BOOK-ATLAS', 'BOOK-BREAD', 'BOOK-TREES'].map((sku) => compose(sku).hue)
  expect(Math.max(...hues) - Math.min(...hues)).toBeLessThanOrEqual(34)
})
