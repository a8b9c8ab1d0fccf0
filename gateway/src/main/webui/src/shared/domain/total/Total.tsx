import { Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Money } from '@/shared/api'
import { sum, useFormats } from '@/shared/format'
import { MoneyText } from '@/shared/ui'
import { piecesIn } from '../cart/contents'
import { vatOn, type PricedLine } from './vat'
import { vatPercentsOf } from './vatPercents'

/** Net, VAT and gross; while billing is down, net and that VAT is added. */
export function Total({ lines }: { lines: readonly PricedLine[] }) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const { data: percents } = useQuery(vatPercentsOf(lines.map(({ productId }) => productId)))
  const vat = percents && vatOn(lines, percents)
  const net = sum(lines.map(({ lineTotal }) => lineTotal))
  const pieces = t('total.pieces', { count: piecesIn({ items: lines }) })
  if (!vat) return <Sum name={pieces} value={net} note={t('total.plusVat')} />
  return (
    <div>
      <Part name={t('total.net')} value={net} />
      {vat.rates.map((rate) => (
        <Part key={rate.percent} name={t('total.vat', { percent: number(rate.percent) })} value={rate.vat} />
      ))}
      <Sum name={pieces} value={vat.gross} note={t('total.withVat')} />
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
