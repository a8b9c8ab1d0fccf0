import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Shipment } from '@/shared/api'

/** By whom the parcel travels, and under which number. */
export function Tracking({ shipment: { carrier, trackingNumber } }: { shipment: Shipment }) {
  const { t } = useTranslation('orders')
  if (!carrier && !trackingNumber) return null
  return (
    <Text size="sm" c="dimmed" mt="xl">
      {t('tracking', { carrier: carrier ?? '–' })}{' '}
      <Text span inherit ff="monospace" c="var(--mantine-color-text)">
        {trackingNumber}
      </Text>
    </Text>
  )
}
