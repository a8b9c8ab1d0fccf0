import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Problem } from '@/shared/api'
import { hasAny, useSession } from '@/shared/session'
import { useJournal } from '../live/live'
import { historyOf, invoiceOf, seenOf, shipmentOf } from './queries'
import { gapOf, storyOf, type Moment } from './story'

const KEPT = 500

interface Story {
  moments: Moment[]
  gap: ReturnType<typeof gapOf>
  isLoading: boolean
  error: Problem | null
  retry: () => void
}

/** All that is to be learned of an order: from the gateway, from this page's journal, and, for who may, from the services. */
export function useStory(orderId: string): Story {
  const session = useSession()
  const enabled = hasAny(session, ['clerk'])
  const { journal, noted } = useJournal()
  const seen = useQuery(seenOf(orderId))
  const history = useQuery({ ...historyOf(orderId), enabled })
  const shipment = useQuery({ ...shipmentOf(orderId), enabled })
  const invoice = useQuery({ ...invoiceOf(orderId), enabled })
  const moments = useMemo(
    () =>
      storyOf(
        [...(seen.data?.items ?? []), ...journal.recent(KEPT, ({ key }) => key === orderId)],
        [...(history.data ?? []), ...(shipment.data ?? []), ...(invoice.data ?? [])],
      ),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the journal is the same, but something was noted in it
    [seen.data, history.data, shipment.data, invoice.data, orderId, journal, noted],
  )
  return {
    moments,
    gap: gapOf(seen.data),
    isLoading: seen.isLoading || history.isLoading,
    error: seen.error,
    retry: () => void seen.refetch(),
  }
}
