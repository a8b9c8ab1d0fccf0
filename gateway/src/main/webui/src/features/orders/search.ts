import { listSearch } from '@/shared/ui'

export function ordersSearch(raw: Record<string, unknown>): { cursor?: string } {
  return { cursor: listSearch()(raw).cursor }
}

/** `?placed=true`: the customer comes from the checkout, and is thanked. */
export function orderSearch(raw: Record<string, unknown>): { placed?: true } {
  return { placed: raw.placed === true ? true : undefined }
}
