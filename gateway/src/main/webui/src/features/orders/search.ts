import { listSearch } from '@/shared/ui'

export function ordersSearch(raw: Record<string, unknown>): { cursor?: string } {
  return { cursor: listSearch()(raw).cursor }
}

/** `?placed=true`: whoever comes from the checkout is thanked. */
export function orderSearch(raw: Record<string, unknown>): { placed?: true } {
  return { placed: raw.placed === true ? true : undefined }
}
