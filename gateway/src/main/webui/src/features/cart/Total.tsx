import { Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Order } from '@/shared/api'
import { piecesIn } from '@/shared/domain'
import { MoneyText } from '@/shared/ui'

export function Total({ cart }: { cart: Order }) {
  const { t } = useTranslation('cart')
  return (
    <div>
      <Group justify="space-between" align="baseline">
        <Text fw={560}>{t('pieces', { count: piecesIn(cart) })}</Text>
        <MoneyText value={cart.total} ff="var(--o-display)" fz={28} fw={650} lts="-0.02em" />
      </Group>
      <Text size="sm" c="dimmed" ta="end">
        {t('plusVat')}
      </Text>
    </div>
  )
}
