import { Button } from '@mantine/core'
import { IconFileTypePdf } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Invoice } from '@/shared/api'
import { downloadInvoice, InvoiceStatusBadge } from '@/shared/domain'
import { hasAny, useSession } from '@/shared/session'
import { BackLink, CardSkeleton, FreshnessBadge, Loaded, PageHeader, TextLink, useReport } from '@/shared/ui'
import { InvoicePaper } from './InvoicePaper'
import { MailState } from './MailState'
import { invoiceOf } from './queries'
import { Settling } from './Settling'

const route = getRouteApi('/desk/invoices/$id')

export default function InvoicePage() {
  const { t } = useTranslation('invoices')
  const { id } = route.useParams()
  const invoice = useQuery(invoiceOf(id))
  return (
    <>
      <BackLink to="/desk/invoices">{t('title')}</BackLink>
      <Loaded query={invoice} skeleton={<CardSkeleton />}>
        {(known) => <Known invoice={known} answeredAt={invoice.dataUpdatedAt} />}
      </Loaded>
    </>
  )
}

function Known({ invoice, answeredAt }: { invoice: Invoice; answeredAt: number }) {
  const { t } = useTranslation('invoices')
  const session = useSession()
  return (
    <>
      <PageHeader
        title={invoice.number}
        description={
          hasAny(session, ['clerk']) && (
            <TextLink to="/desk/orders/$id" params={{ id: invoice.id }}>
              {t('order')}
            </TextLink>
          )
        }
        aside={
          <>
            <InvoiceStatusBadge status={invoice.status} />
            <FreshnessBadge service="billing" answeredAt={answeredAt} />
          </>
        }
        actions={
          <>
            <Pdf invoice={invoice} />
            {hasAny(session, ['accountant']) && <Settling invoice={invoice} />}
          </>
        }
      />
      <MailState invoice={invoice} />
      <InvoicePaper invoice={invoice} />
    </>
  )
}

function Pdf({ invoice: { id, number } }: { invoice: Invoice }) {
  const { t } = useTranslation('invoices')
  const report = useReport()
  const download = useMutation({
    mutationFn: () => downloadInvoice(id, number),
    onError: report.problem,
  })
  return (
    <Button
      variant="default"
      leftSection={<IconFileTypePdf size={18} aria-hidden />}
      loading={download.isPending}
      onClick={() => download.mutate()}
    >
      {t('pdf')}
    </Button>
  )
}
