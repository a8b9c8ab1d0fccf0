import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createQueryClient, type Order } from '../../api'
import { cartQuery, useCartChanges } from './useCart'

const mug = { id: 'mug', sku: 'MUG', name: 'Mug', price: { amount: '12.00', currency: 'EUR' } }
const cart: Order = {
  id: 'cart',
  version: 1,
  etag: '"1"',
  customerId: 'carla',
  status: 'DRAFT',
  items: [{ productId: 'mug', quantity: 1, unitPrice: mug.price }],
  createdAt: '2026-01-01T00:00:00Z',
  cancelDeclined: false,
}
const holding = (quantity: number, version: number): Order => ({
  ...cart,
  version,
  items: [{ productId: 'mug', quantity }],
})

const answers: ((answer: Response) => void)[] = []
const answerWith = (body: unknown, status = 200) => {
  const answer = Response.json(body, { status })
  Object.defineProperty(answer, 'url', { value: 'http://localhost/api/orders/cart' })
  answers.shift()?.(answer)
}

let queryClient: QueryClient
const quantity = () => queryClient.getQueryData(cartQuery.queryKey)?.items[0]?.quantity

describe('A change of the cart', () => {
  beforeEach(() => {
    answers.length = 0
    vi.stubGlobal('fetch', () => new Promise((resolve) => answers.push(resolve)))
    queryClient = createQueryClient()
    queryClient.setQueryData(cartQuery.queryKey, cart)
  })

  const changes = () =>
    renderHook(() => useCartChanges(), {
      wrapper: ({ children }: { children: ReactNode }) => (
        <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
      ),
    }).result.current

  it('is shown before it is answered', async () => {
    const { add } = changes()
    const added = add(mug, 2)
    await waitFor(() => expect(quantity()).toBe(3))
    await waitFor(() => expect(answers).toHaveLength(1))
    answerWith(holding(3, 2))
    await added
    expect(queryClient.getQueryData(cartQuery.queryKey)?.version).toBe(2)
  })

  it('does not flicker back when something older is answered meanwhile', async () => {
    const { set } = changes()
    const changed = set('mug', 5)
    await waitFor(() => expect(quantity()).toBe(5))
    queryClient.setQueryData(cartQuery.queryKey, cart)
    expect(quantity()).toBe(5)
    await waitFor(() => expect(answers).toHaveLength(1))
    answerWith(holding(5, 2))
    await changed
  })

  it('waits for the one before it, and both are shown at once', async () => {
    const { set } = changes()
    const changed = Promise.all([set('mug', 2), set('mug', 3)])
    await waitFor(() => expect(quantity()).toBe(3))
    await waitFor(() => expect(answers).toHaveLength(1))
    answerWith(holding(2, 2))
    await waitFor(() => expect(answers).toHaveLength(1))
    expect(quantity()).toBe(3)
    answerWith(holding(3, 3))
    await changed
    expect(quantity()).toBe(3)
  })

  it('is taken back when it is refused', async () => {
    const { set } = changes()
    const refused = expect(set('mug', 5)).rejects.toMatchObject({ kind: 'order-not-draft' })
    await waitFor(() => expect(quantity()).toBe(5))
    await waitFor(() => expect(answers).toHaveLength(1))
    answerWith({ type: 'urn:orderly:problem:order-not-draft' }, 409)
    await refused
    expect(quantity()).toBe(1)
  })
})
