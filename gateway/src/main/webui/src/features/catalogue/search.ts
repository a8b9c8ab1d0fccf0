import { listSearch } from '@/shared/ui'

/** What the address says about the catalogue: `?q=mug&category=kitchen&cursor=MQB…`. */
export interface CatalogueSearch {
  q?: string
  category?: string
  /** Where the page begins. */
  cursor?: string
}

/** What makes no sense is left out. */
export function catalogueSearch(raw: Record<string, unknown>): CatalogueSearch {
  const { q, cursor } = listSearch()(raw)
  return { q, cursor, category: typeof raw.category === 'string' && raw.category ? raw.category : undefined }
}
