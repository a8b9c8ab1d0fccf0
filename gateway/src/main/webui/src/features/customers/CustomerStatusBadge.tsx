import { useTranslation } from 'react-i18next'
import type { Customer } from '@/shared/api'
import { StatusBadge, type Tone } from '@/shared/ui'

const tones: Record<Customer['status'], Tone> = {
  ACTIVE: 'good',
  BLOCKED: 'bad',
  ERASING: 'waiting',
  ERASED: 'neutral',
}

export function CustomerStatusBadge({ status }: { status: Customer['status'] }) {
  const { t } = useTranslation('customers')
  return <StatusBadge tone={tones[status]}>{t(`status.${status}`)}</StatusBadge>
}
