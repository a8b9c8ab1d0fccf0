import { Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Money, Order } from '@/shared/api'
import { piecesIn } from '@/shared/domain'
import { useFormats } from '@/shared/format'
import { MoneyText } from '@/shared/ui'
import { vatPercentsOf } from './queries'
import { vatOn } from './vat'

/** Net, VAT and gross; while billing is away, net and that VAT is added. */
export function Total({ cart }: { cart: Order }) {
  const { t } = useTranslation('cart')
  const { number } = useFormats()
  const { data: percents } = useQuery(vatPercentsOf(cart.items.map(({ productId }) => productId)))
  const vat = percents && vatOn(cart, percents)
  const pieces = t('pieces', { count: piecesIn(cart) })
  if (!vat) return <Sum name={pieces} value={cart.total} note={t('plusVat')} />
  return (
    <div>
      <Part name={t('net')} value={cart.total} />
      {vat.rates.map((rate) => (
        <Part key={rate.percent} name={t('vatOf', { percent: number(rate.percent) })} value={rate.vat} />
      ))}
      <Sum name={pieces} value={vat.gross} note={t('withVat')} />
    </div>
  )
}

function Part({ name, value }: { name: string; value: Money | undefined }) {
  return (
    <Group justify="space-between" align="baseline">
      <Text size="sm">{name}</Text>
      <MoneyText value={value} size="sm" />
    </Group>
  )
}

function Sum({ name, value, note }: { name: string; value: Money | undefined; note: string }) {
  return (
    <div>
      <Group justify="space-between" align="baseline">
        <Text fw={560}>{name}</Text>
        <MoneyText value={value} ff="var(--o-display)" fz={28} fw={650} lts="-0.02em" />
      </Group>
      <Text size="sm" c="dimmed" ta="end">
        {note}
      </Text>
    </div>
  )
}
