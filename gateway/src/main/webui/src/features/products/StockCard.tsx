import { Button, Card, Group, Progress, Skeleton, Text, Title } from '@mantine/core'
import { IconScale, IconTruckDelivery } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Stock } from '@/shared/api'
import { useFormats } from '@/shared/format'
import { Loaded } from '@/shared/ui'
import { AdjustModal } from './AdjustModal'
import { stockOf } from './queries'
import { ReceiveModal } from './ReceiveModal'

/** How many there are and are promised, and what changes that. */
export function StockCard({ productId }: { productId: string }) {
  const { t } = useTranslation('products')
  const stock = useQuery(stockOf(productId))
  const [doing, setDoing] = useState<'receive' | 'adjust'>()
  const close = () => setDoing(undefined)
  return (
    <Card component="section" aria-labelledby="stock">
      <Group justify="space-between" mb="lg">
        <Title order={2} size="h3" id="stock">
          {t('stock.title')}
        </Title>
        <Group gap="sm">
          <Button
            size="sm"
            leftSection={<IconTruckDelivery size={18} aria-hidden />}
            onClick={() => setDoing('receive')}
          >
            {t('receive.open')}
          </Button>
          <Button
            size="sm"
            variant="default"
            leftSection={<IconScale size={18} aria-hidden />}
            onClick={() => setDoing('adjust')}
          >
            {t('adjust.open')}
          </Button>
        </Group>
      </Group>
      <Loaded query={stock} skeleton={<Skeleton height={96} />}>
        {(known) => (
          <>
            <Numbers stock={known} />
            <ReceiveModal productId={productId} opened={doing === 'receive'} onClose={close} />
            <AdjustModal stock={known} opened={doing === 'adjust'} onClose={close} />
          </>
        )}
      </Loaded>
    </Card>
  )
}

function Numbers({ stock: { available, onHand = available, reserved = 0 } }: { stock: Stock }) {
  const { t } = useTranslation('products')
  const share = (value: number) => (onHand === 0 ? 0 : (value / onHand) * 100)
  return (
    <>
      <Group gap="xl" mb="md">
        <Figure name={t('stock.available')} value={available} color="var(--mantine-primary-color-filled)" />
        <Figure name={t('stock.reserved')} value={reserved} color="var(--o-accent)" />
        <Figure name={t('stock.onHand')} value={onHand} />
      </Group>
      <Progress.Root size="lg" radius="xl" aria-hidden>
        <Progress.Section value={share(available)} color="spruce" />
        <Progress.Section value={share(reserved)} color="apricot" />
      </Progress.Root>
    </>
  )
}

function Figure({ name, value, color }: { name: string; value: number; color?: string }) {
  const { number } = useFormats()
  return (
    <div>
      <Text fz={34} lh={1.15} fw={650} ff="var(--o-display)">
        {number(value)}
      </Text>
      <Group gap={7}>
        {color && (
          <span style={{ width: 9, height: 9, borderRadius: '50%', background: color }} aria-hidden />
        )}
        <Text size="sm" c="dimmed">
          {name}
        </Text>
      </Group>
    </div>
  )
}
