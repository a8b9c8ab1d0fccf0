import type { Shipment } from '@/shared/api'

export interface Column {
  items: Shipment[]
  total: number
  previous?: string
}

/** A column of this status after a shipment has changed: it leaves the one, and heads the other. */
export function withMoved(column: Column, status: Shipment['status'], shipment: Shipment): Column {
  const others = column.items.filter(({ id }) => id !== shipment.id)
  const stood = others.length < column.items.length
  const stands = shipment.status === status
  const total = column.total + Number(stands) - Number(stood)
  if (!stands) return stood ? { ...column, items: others, total } : column
  if (stood)
    return { ...column, items: column.items.map((item) => (item.id === shipment.id ? shipment : item)) }
  return column.previous === undefined
    ? { ...column, items: [shipment, ...others], total }
    : { ...column, total }
}
