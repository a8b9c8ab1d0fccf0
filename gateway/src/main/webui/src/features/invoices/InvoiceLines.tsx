import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Invoice } from '@/shared/api'
import { useFormats } from '@/shared/format'
import { MoneyText } from '@/shared/ui'

export function InvoiceLines({ lines }: { lines: Invoice['lines'] }) {
  const { t } = useTranslation('invoices')
  const { number } = useFormats()
  return (
    <Table verticalSpacing="sm" horizontalSpacing={0} aria-label={t('lines')}>
      <Table.Thead>
        <Table.Tr c="dimmed">
          <Table.Th fw={560}>{t('line.product')}</Table.Th>
          <Table.Th fw={560} ta="end">
            {t('line.quantity')}
          </Table.Th>
          <Table.Th fw={560} ta="end" visibleFrom="sm">
            {t('line.unitPrice')}
          </Table.Th>
          <Table.Th fw={560} ta="end" visibleFrom="sm">
            {t('line.vat')}
          </Table.Th>
          <Table.Th fw={560} ta="end">
            {t('net')}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map(({ productId, name, sku, quantity, unitPrice, vatPercent, net }) => (
          <Table.Tr key={productId}>
            <Table.Td>
              {name}
              <Text size="sm" c="dimmed" ff="monospace">
                {sku}
              </Text>
            </Table.Td>
            <Table.Td ta="end">{number(quantity)}</Table.Td>
            <Table.Td ta="end" visibleFrom="sm">
              <MoneyText value={unitPrice} />
            </Table.Td>
            <Table.Td ta="end" visibleFrom="sm">
              {t('percent', { percent: number(Number(vatPercent)) })}
            </Table.Td>
            <Table.Td ta="end">
              <MoneyText value={net} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
