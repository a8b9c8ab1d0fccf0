import { useTranslation } from 'react-i18next'
import type { Invoice, Order, Shipment } from '../api'
import { StatusBadge, type Tone } from '../ui'

const order: Record<Order['status'], Tone> = {
  DRAFT: 'neutral',
  PLACED: 'waiting',
  CONFIRMED: 'good',
  CANCEL_REQUESTED: 'waiting',
  SHIPPED: 'good',
  COMPLETED: 'good',
  REJECTED: 'bad',
  CANCELLED: 'neutral',
}

const shipment: Record<Shipment['status'], Tone> = {
  PENDING: 'waiting',
  DISPATCHED: 'good',
  DELIVERED: 'good',
  CANCELLED: 'neutral',
}

const invoice: Record<Invoice['status'], Tone> = { ISSUED: 'waiting', PAID: 'good', CREDITED: 'neutral' }

export function OrderStatusBadge({ status }: { status: Order['status'] }) {
  const { t } = useTranslation()
  return <StatusBadge tone={order[status]}>{t(`orderStatus.${status}`)}</StatusBadge>
}

export function ShipmentStatusBadge({ status }: { status: Shipment['status'] }) {
  const { t } = useTranslation()
  return <StatusBadge tone={shipment[status]}>{t(`shipmentStatus.${status}`)}</StatusBadge>
}

export function InvoiceStatusBadge({ status }: { status: Invoice['status'] }) {
  const { t } = useTranslation()
  return <StatusBadge tone={invoice[status]}>{t(`invoiceStatus.${status}`)}</StatusBadge>
}
