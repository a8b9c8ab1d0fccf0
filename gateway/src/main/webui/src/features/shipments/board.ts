import type { Shipment } from '@/shared/api'
import type { Total } from '@/shared/format'

export interface Column extends Total {
  items: Shipment[]
  previous?: string
}

/** A column of this status after a shipment has changed: it leaves the one, and heads the other. */
export function withMoved(column: Column, status: Shipment['status'], shipment: Shipment): Column {
  const others = column.items.filter(({ id }) => id !== shipment.id)
  const stood = others.length < column.items.length
  const stands = shipment.status === status
  // Of a number that is only a limit, one more or less is not known.
  const total = column.totalIsExact ? column.total + Number(stands) - Number(stood) : column.total
  if (!stands) return stood ? { ...column, items: others, total } : column
  if (stood)
    return { ...column, items: column.items.map((item) => (item.id === shipment.id ? shipment : item)) }
  return column.previous === undefined
    ? { ...column, items: [shipment, ...others], total }
    : { ...column, total }
}
