import { describe, expect, it } from 'vitest'
import type { Invoice, Order, OrderStatus, Shipment, StatusChange } from '@/shared/api'
import { timelineOf, type Step } from './timeline'

const orderIn = (status: OrderStatus): Order => ({
  id: 'order',
  version: 1,
  etag: '"0"',
  customerId: 'carla',
  status,
  items: [],
  createdAt: '2026-01-01T08:00:00Z',
  placedAt: '2026-01-01T08:01:00Z',
  cancelDeclined: false,
})
const was = (...statuses: OrderStatus[]): StatusChange[] =>
  statuses.map((status, minute) => ({ status, at: `2026-01-01T09:0${minute}:00Z` }))
const dispatched = { status: 'DISPATCHED', dispatchedAt: '2026-01-01T10:00:00Z' } as Shipment
const delivered = { ...dispatched, status: 'DELIVERED', deliveredAt: '2026-01-01T11:00:00Z' } as Shipment
const issued = { status: 'ISSUED', issuedAt: '2026-01-01T10:00:01Z' } as Invoice

const states = (steps: Step[]) => Object.fromEntries(steps.map(({ name, state }) => [name, state]))

describe('The timeline of an order', () => {
  it('waits for the warehouse once it is placed', () => {
    expect(states(timelineOf({ order: orderIn('PLACED') }))).toEqual({
      placed: 'done',
      confirmed: 'now',
      shipped: 'ahead',
      invoiced: 'ahead',
      delivered: 'ahead',
    })
  })

  it('waits for invoice and delivery at the same time once the parcel has left', () => {
    const steps = timelineOf({ order: orderIn('SHIPPED'), shipment: dispatched, invoice: null })
    expect(states(steps)).toMatchObject({ shipped: 'done', invoiced: 'now', delivered: 'now' })
  })

  it('tells when each step was taken', () => {
    const history = was('PLACED', 'CONFIRMED', 'SHIPPED')
    const steps = timelineOf({ order: orderIn('COMPLETED'), history, shipment: delivered, invoice: issued })
    expect(steps.map(({ at }) => at)).toEqual([
      '2026-01-01T08:01:00Z',
      '2026-01-01T09:01:00Z',
      '2026-01-01T10:00:00Z',
      '2026-01-01T10:00:01Z',
      '2026-01-01T11:00:00Z',
    ])
  })

  it('knows from ordering alone that a completed order was delivered and invoiced', () => {
    expect(states(timelineOf({ order: orderIn('COMPLETED') }))).toMatchObject({
      shipped: 'done',
      invoiced: 'done',
      delivered: 'done',
    })
  })

  it('believes shipping before ordering has heard of it', () => {
    const steps = timelineOf({ order: orderIn('PLACED'), shipment: dispatched })
    expect(states(steps)).toMatchObject({ confirmed: 'done', shipped: 'done' })
  })

  it('stops where the warehouse has rejected it', () => {
    const steps = timelineOf({ order: orderIn('REJECTED'), history: was('PLACED', 'REJECTED') })
    expect(states(steps)).toEqual({ placed: 'done', rejected: 'stopped' })
  })

  it('shows how far a cancelled order had come', () => {
    const early = timelineOf({ order: orderIn('CANCELLED'), history: was('PLACED', 'CANCELLED') })
    expect(states(early)).toEqual({ placed: 'done', cancelled: 'stopped' })
    const history = was('PLACED', 'CONFIRMED', 'CANCEL_REQUESTED', 'CANCELLED')
    const late = timelineOf({ order: orderIn('CANCELLED'), history })
    expect(states(late)).toEqual({ placed: 'done', confirmed: 'done', cancelled: 'stopped' })
  })

  it('waits for shipping while it is being cancelled', () => {
    const steps = timelineOf({ order: orderIn('CANCEL_REQUESTED') })
    expect(steps.at(-1)).toMatchObject({ name: 'cancelling', state: 'now', by: 'shipping' })
  })
})
