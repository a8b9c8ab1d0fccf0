import { useTranslation } from 'react-i18next'
import { useFormats } from '@/shared/format'
import { StatusBadge } from '@/shared/ui'

/** From here on it is time to order more. */
const LOW = 10

export function AvailableBadge({ available }: { available: number | undefined }) {
  const { t } = useTranslation('products')
  const { number } = useFormats()
  if (available === undefined) return '–'
  if (available === 0) return <StatusBadge tone="bad">{t('stock.none')}</StatusBadge>
  return available <= LOW ? (
    <StatusBadge tone="waiting">{t('stock.low', { number: number(available) })}</StatusBadge>
  ) : (
    number(available)
  )
}
