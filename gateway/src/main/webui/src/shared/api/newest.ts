import { replaceEqualDeep } from '@tanstack/react-query'

interface Versioned {
  version: number
}

/** How Query takes in an answer: an older version never replaces a newer one, wherever in the answer it stands. */
export function keepNewest(known: unknown, answered: unknown): unknown {
  return replaceEqualDeep(known, newer(known, answered))
}

function newer(known: unknown, answered: unknown): unknown {
  if (isVersioned(known) && isVersioned(answered)) {
    return isSame(known, answered) && known.version > answered.version ? known : answered
  }
  if (hasItems(known) && hasItems(answered)) {
    return { ...answered, items: newerItems(known.items, answered.items) }
  }
  return Array.isArray(known) && Array.isArray(answered) ? newerItems(known, answered) : answered
}

function newerItems(known: readonly unknown[], answered: readonly unknown[]): unknown[] {
  return answered.map((item) => {
    const before = known.find((other) => isVersioned(other) && isVersioned(item) && isSame(other, item))
    return newer(before, item)
  })
}

function isSame(one: object, other: object): boolean {
  return idOf(one) !== undefined && idOf(one) === idOf(other)
}

function idOf(entity: object): unknown {
  if ('id' in entity) return entity.id
  if ('productId' in entity) return entity.productId
  return 'orderId' in entity ? entity.orderId : undefined
}

function isVersioned(value: unknown): value is Versioned {
  return (
    typeof value === 'object' && value !== null && 'version' in value && typeof value.version === 'number'
  )
}

function hasItems(value: unknown): value is { items: unknown[] } {
  return typeof value === 'object' && value !== null && 'items' in value && Array.isArray(value.items)
}
