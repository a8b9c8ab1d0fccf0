import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { InvoiceSummary } from '@/shared/api'
import { InvoiceStatusBadge } from '@/shared/domain'
import { useFormats } from '@/shared/format'
import { ListTable, MoneyText, RowLink, useNow, type Column } from '@/shared/ui'
import { daysOverdue } from './overdue'

export function InvoicesTable({ invoices }: { invoices: readonly InvoiceSummary[] }) {
  const { t } = useTranslation('invoices')
  const { date } = useFormats()
  const columns: readonly Column<InvoiceSummary>[] = [
    { key: 'number', header: t('column.number'), cell: (invoice) => <Which {...invoice} /> },
    {
      key: 'buyer',
      header: t('column.buyer'),
      cell: ({ buyerName }) => buyerName ?? t('nameless'),
      wide: true,
    },
    { key: 'issued', header: t('column.issued'), cell: ({ issuedAt }) => date(issuedAt), wide: true },
    { key: 'due', header: t('column.due'), cell: (invoice) => <Due {...invoice} />, wide: true },
    {
      key: 'gross',
      header: t('column.gross'),
      cell: ({ gross }) => <MoneyText value={gross} fw={600} />,
      end: true,
      wide: true,
    },
    {
      key: 'status',
      header: t('column.status'),
      cell: ({ status, mail }) => (
        <>
          <InvoiceStatusBadge status={status} />
          {mail === 'FAILED' && (
            <Text size="sm" c="var(--mantine-color-error)">
              {t('mail.failed')}
            </Text>
          )}
        </>
      ),
      end: true,
    },
  ]
  return <ListTable label={t('title')} columns={columns} items={invoices} keyOf={({ id }) => id} />
}

function Which(invoice: InvoiceSummary) {
  const { t } = useTranslation('invoices')
  const { id, number, buyerName, gross } = invoice
  return (
    <>
      <RowLink to="/desk/invoices/$id" params={{ id }}>
        {number}
      </RowLink>
      <Text size="sm" c="dimmed" hiddenFrom="sm">
        {buyerName ?? t('nameless')}
      </Text>
      <Text size="sm" component="div" hiddenFrom="sm">
        <MoneyText value={gross} /> · <Due {...invoice} />
      </Text>
    </>
  )
}

function Due({ status, dueAt }: InvoiceSummary) {
  const { t } = useTranslation('invoices')
  const { date } = useFormats()
  const days = daysOverdue({ status, dueAt }, useNow(60_000))
  return days > 0 ? (
    <Text span inherit c="var(--mantine-color-error)" fw={600}>
      {t('overdue', { count: days })}
    </Text>
  ) : (
    date(dueAt)
  )
}
