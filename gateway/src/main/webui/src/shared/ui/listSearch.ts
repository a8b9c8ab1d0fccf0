/** What the address says about a list: `?q=mug&status=ACTIVE&page=2`; what makes no sense there is left out. */
export interface ListSearch<Status extends string = never> {
  q?: string
  status?: Status
  /** Counted from 0. */
  page?: number
}

export function listSearch<Status extends string = never>(statuses: readonly Status[] = []) {
  return (raw: Record<string, unknown>): ListSearch<Status> => ({
    q: typeof raw.q === 'string' || typeof raw.q === 'number' ? String(raw.q) || undefined : undefined,
    status: statuses.find((status) => status === raw.status),
    page: Number.isInteger(raw.page) && Number(raw.page) > 0 ? Number(raw.page) : undefined,
  })
}
