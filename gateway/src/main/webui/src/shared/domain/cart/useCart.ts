import {
  queryOptions,
  useIsMutating,
  useMutation,
  useMutationState,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { answer, keys, ordering, replaceData, type Order } from '../../api'
import { withMore, withQuantity, type Sellable } from './contents'

/** The customer's newest draft; null before the first product is put into it. It lies with ordering, not in the browser. */
export const cartQuery = queryOptions({
  queryKey: keys.mine('order', 'cart'),
  queryFn: async (): Promise<Order | null> => {
    const drafts = await answer(ordering.GET('/orders', { params: { query: { status: 'DRAFT', size: 1 } } }))
    return drafts.items[0] ?? null
  },
})

interface Change {
  /** What is shown at once. */
  expected: (cart: Order) => Order
  send: (cart: Order | null) => Promise<Order>
}

const mutationKey = ['cart']

export function useCart() {
  return useQuery(cartQuery)
}

/** Whether what is shown of the cart has yet to be accepted. */
export function useIsCartChanging(): boolean {
  return useIsMutating({ mutationKey }) > 0
}

/** How many changes wait for the network; they are sent when it is back, as long as the page stays open. */
export function useCartChangesWaiting(): number {
  return useMutationState({ filters: { mutationKey, predicate: ({ state }) => state.isPaused } }).length
}

/** Changes of the cart are shown at once, sent one after the other, and taken back if they are refused. */
export function useCartChanges() {
  const queryClient = useQueryClient()
  const { queryKey } = cartQuery
  const { mutateAsync } = useMutation({
    mutationKey,
    scope: { id: 'cart' },
    mutationFn: (change: Change) => change.send(queryClient.getQueryData(queryKey) ?? null),
    onMutate: async (change) => {
      await queryClient.cancelQueries({ queryKey })
      const before = queryClient.getQueryData(queryKey) ?? null
      if (before) queryClient.setQueryData(queryKey, change.expected(before))
      return before
    },
    onSuccess: (cart) => {
      const isLast = queryClient.isMutating({ mutationKey }) === 1
      if (isLast) replaceData(queryClient, queryKey, cart)
      else queryClient.setQueryData(queryKey, cart)
    },
    onError: (_refused, _change, before) => {
      if (before !== undefined) replaceData(queryClient, queryKey, before)
      return queryClient.invalidateQueries({ queryKey })
    },
  })
  return {
    add: (product: Sellable, quantity: number) =>
      mutateAsync({
        expected: (cart) => withMore(cart, product, quantity),
        send: (cart) => (cart ? addTo(cart, product.id, quantity) : begin(product.id, quantity)),
      }),
    set: (productId: string, quantity: number) =>
      mutateAsync({
        expected: (cart) => withQuantity(cart, productId, quantity),
        send: (cart) => (quantity > 0 ? set(cart, productId, quantity) : remove(cart, productId)),
      }),
  }
}

// Drafts are private: no other service ever hears of their versions, so these are no `published` changes.

function begin(productId: string, quantity: number): Promise<Order> {
  return answer(ordering.POST('/orders', { body: { items: [{ productId, quantity }], place: false } }))
}

function addTo(cart: Order, productId: string, quantity: number): Promise<Order> {
  return answer(
    ordering.POST('/orders/{id}/items', {
      params: { path: { id: cart.id } },
      body: { productId, quantity },
    }),
  )
}

function set(cart: Order | null, productId: string, quantity: number): Promise<Order> {
  return answer(
    ordering.PUT('/orders/{id}/items/{productId}', {
      params: { path: { id: cart?.id ?? '', productId } },
      body: { quantity },
    }),
  )
}

function remove(cart: Order | null, productId: string): Promise<Order> {
  return answer(
    ordering.DELETE('/orders/{id}/items/{productId}', {
      params: { path: { id: cart?.id ?? '', productId } },
    }),
  )
}
