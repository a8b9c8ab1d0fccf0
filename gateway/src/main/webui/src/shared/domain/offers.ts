import { answer, ordering } from '../api'

/** As many as an order may hold. */
const SIZE = 100

/** What ordering knows of these products, whether they are sold or not. */
export const offersOf = (productIds: readonly string[]) =>
  answer(ordering.GET('/catalogue', { params: { query: { productId: [...productIds], size: SIZE } } }))
