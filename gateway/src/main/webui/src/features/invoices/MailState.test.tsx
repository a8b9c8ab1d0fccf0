import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createQueryClient, type Invoice } from '@/shared/api'
import { SessionContext, type Role } from '@/shared/session'
import { MailState } from './MailState'

const euros = (amount: string) => ({ amount, currency: 'EUR' })
const invoice: Invoice = {
  id: 'order',
  version: 3,
  number: 'INV-000001',
  customerId: 'carla',
  status: 'ISSUED',
  buyer: { name: 'Carla', email: 'carla@example.org' },
  lines: [],
  vatTotals: [],
  net: euros('10.00'),
  vat: euros('1.90'),
  gross: euros('11.90'),
  issuedAt: '2026-01-01T00:00:00Z',
  dueAt: '2026-01-15T00:00:00Z',
}
const failed = { status: 'FAILED', obstacle: 'ADDRESS_REFUSED', answer: '550 nobody here' } as const

const calls: Request[] = []
const shown = (mail: Invoice['mail'], role: Role = 'accountant') =>
  render(
    <MantineProvider>
      <QueryClientProvider client={createQueryClient()}>
        <SessionContext value={{ subject: 'x', username: 'x', name: 'X', roles: [role] }}>
          <MailState invoice={{ ...invoice, mail }} />
        </SessionContext>
      </QueryClientProvider>
    </MantineProvider>,
  )

afterEach(cleanup)
beforeEach(() => {
  calls.length = 0
  vi.stubGlobal('fetch', (request: Request) => {
    calls.push(request)
    return new Promise(() => undefined)
  })
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: vi.fn(),
    removeEventListener: vi.fn(),
  }))
})

describe('Of the e-mail of an invoice', () => {
  it('nothing is said while all is well', () => {
    for (const mail of [undefined, { status: 'SENT' }, { status: 'WAITING' }] as const) {
      shown(mail)
      expect(screen.queryByRole('status')).toBeNull()
      cleanup()
    }
  })

  it('the accountant reads why it failed, and has it sent again', async () => {
    shown(failed)
    expect(screen.getByText('550 nobody here')).toBeTruthy()
    fireEvent.click(screen.getByRole('button'))
    await waitFor(() => expect(calls).toHaveLength(1))
    expect(calls[0]?.method).toBe('POST')
    expect(new URL(calls[0]?.url ?? '').pathname).toBe('/api/invoices/order/mail')
    expect(calls[0]?.headers.get('If-Match')).toBe('"3"')
  })

  it('a clerk reads why it failed', () => {
    shown(failed, 'clerk')
    expect(screen.getByText('550 nobody here')).toBeTruthy()
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('it is said that it is tried again while it waits', () => {
    shown({ status: 'WAITING', obstacle: 'SERVER_AWAY', answer: 'Connection refused' })
    expect(screen.getByRole('status')).toBeTruthy()
    expect(screen.queryByRole('button')).toBeNull()
  })
})
