import type { InvoiceSummary } from '@/shared/api'

/** Whole days since an open invoice should have been paid; 0 if it is in time, or settled. */
export function daysOverdue(
  { status, dueAt }: Pick<InvoiceSummary, 'status' | 'dueAt'>,
  now: number,
): number {
  if (status !== 'ISSUED') return 0
  return Math.max(0, Math.floor((now - Date.parse(dueAt)) / 86_400_000))
}
