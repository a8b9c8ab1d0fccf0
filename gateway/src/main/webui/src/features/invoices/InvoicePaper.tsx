import { Card, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Invoice, Money } from '@/shared/api'
import { AddressText } from '@/shared/domain'
import { useFormats } from '@/shared/format'
import { DetailList, MoneyText } from '@/shared/ui'
import { InvoiceLines } from './InvoiceLines'

/** The invoice as the customer reads it. */
export function InvoicePaper({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation('invoices')
  const { date } = useFormats()
  const { buyer, suppliedAt, issuedAt, dueAt, paidAt, paymentReference, creditedAt, creditReason } = invoice
  const settled = [
    paidAt && ([t('paidAt'), date(paidAt)] as const),
    paymentReference && ([t('paymentReference'), paymentReference] as const),
    creditedAt && ([t('creditedAt'), date(creditedAt)] as const),
    creditReason && ([t('creditReason'), creditReason] as const),
  ].filter((detail) => detail !== undefined && detail !== '')
  return (
    <Card maw={920} padding="xl">
      <Stack gap="xl">
        <DetailList
          details={[
            [
              t('column.buyer'),
              <div key="buyer">
                <Text fw={600}>{buyer.name ?? t('nameless')}</Text>
                {buyer.address && <AddressText address={buyer.address} />}
                <Text size="sm" c="dimmed">
                  {buyer.email}
                </Text>
              </div>,
            ],
            [t('suppliedAt'), suppliedAt && date(suppliedAt)],
            [t('column.issued'), date(issuedAt)],
            [t('column.due'), date(dueAt)],
            ...settled,
          ]}
        />
        <InvoiceLines lines={invoice.lines} />
        <Totals invoice={invoice} />
      </Stack>
    </Card>
  )
}

function Totals({ invoice: { net, vatTotals, gross } }: { invoice: Invoice }) {
  const { t } = useTranslation('invoices')
  const { number } = useFormats()
  return (
    <Stack gap={6} w="100%" maw={320} ml="auto">
      <Total name={t('net')} value={net} />
      {vatTotals.map(({ vatPercent, vat }) => (
        <Total key={vatPercent} name={t('vatOf', { percent: number(Number(vatPercent)) })} value={vat} />
      ))}
      <Group justify="space-between" pt="xs" style={{ borderTop: '1px solid var(--o-line)' }}>
        <Text fw={600}>{t('gross')}</Text>
        <MoneyText value={gross} fw={680} fz={26} ff="var(--o-display)" />
      </Group>
    </Stack>
  )
}

function Total({ name, value }: { name: string; value: Money }) {
  return (
    <Group justify="space-between">
      <Text c="dimmed">{name}</Text>
      <MoneyText value={value} />
    </Group>
  )
}
