import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { OrderItem } from '@/shared/api'
import { useFormats } from '@/shared/format'
import { obstacleOf } from './obstacles'

/** What stands in the way of ordering this, as far as ordering knows. */
export function LineNotice({ item, available }: { item: OrderItem; available: number | undefined }) {
  const { t } = useTranslation('cart')
  const { number } = useFormats()
  const obstacle = obstacleOf(item, available)
  if (!obstacle) return null
  return (
    <Text
      size="sm"
      fw={560}
      mt={2}
      c={
        obstacle === 'tooFew'
          ? 'light-dark(var(--mantine-color-apricot-7), var(--mantine-color-apricot-3))'
          : 'var(--mantine-color-error)'
      }
    >
      {t(`obstacle.${obstacle}`, { available: number(available ?? 0) })}
    </Text>
  )
}
