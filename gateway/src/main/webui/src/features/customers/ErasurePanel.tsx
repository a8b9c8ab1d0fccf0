import { useQuery } from '@tanstack/react-query'
import { ErasureProgress } from '@/shared/domain'
import { erasureOf } from './queries'

/** How far it is with forgetting a customer, if somebody asked for it. */
export function ErasurePanel({ customerId }: { customerId: string }) {
  const { data: erasure } = useQuery(erasureOf(customerId))
  return erasure ? <ErasureProgress erasure={erasure} /> : null
}
