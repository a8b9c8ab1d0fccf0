import { listSearch } from '@/shared/ui'

/** What the address says about the catalogue: `?q=mug&category=kitchen&page=1`. */
export interface CatalogueSearch {
  q?: string
  category?: string
  /** Counted from 0. */
  page?: number
}

/** What makes no sense is left out. */
export function catalogueSearch(raw: Record<string, unknown>): CatalogueSearch {
  const { q, page } = listSearch()(raw)
  return { q, page, category: typeof raw.category === 'string' && raw.category ? raw.category : undefined }
}
