import type { Product } from '@/shared/api'
import { listSearch, type ListSearch } from '@/shared/ui'

interface ProductSearch extends ListSearch<Product['status']> {
  category?: string
}

const list = listSearch<Product['status']>(['ACTIVE', 'DISCONTINUED'])

export const productSearch = (raw: Record<string, unknown>): ProductSearch => ({
  ...list(raw),
  category: typeof raw.category === 'string' ? raw.category || undefined : undefined,
})
