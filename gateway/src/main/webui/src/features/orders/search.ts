import { listSearch } from '@/shared/ui'

export function ordersSearch(raw: Record<string, unknown>): { cursor?: string } {
  return { cursor: listSearch()(raw).cursor }
}

/** `?placed=true`: a customer who comes from the checkout is thanked. */
export function orderSearch(raw: Record<string, unknown>): { placed?: true } {
  return { placed: raw.placed === true ? true : undefined }
}
