/** What the address says about a list: `?q=mug&status=ACTIVE&cursor=MQB…`; what makes no sense there is left out. */
export interface ListSearch<Status extends string = never> {
  q?: string
  status?: Status
  /** Where the page begins. */
  cursor?: string
}

export function listSearch<Status extends string = never>(statuses: readonly Status[] = []) {
  return (raw: Record<string, unknown>): ListSearch<Status> => ({
    q: typeof raw.q === 'string' || typeof raw.q === 'number' ? String(raw.q) || undefined : undefined,
    status: statuses.find((status) => status === raw.status),
    cursor: typeof raw.cursor === 'string' ? raw.cursor || undefined : undefined,
  })
}
