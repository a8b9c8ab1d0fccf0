import { Group } from '@mantine/core'
import { IconFileInvoice } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState, FilterChips, FreshnessBadge, Loaded, PageHeader, Pager, RowsSkeleton } from '@/shared/ui'
import { InvoicesTable } from './InvoicesTable'
import { invoiceList } from './queries'
import { invoiceStatuses, UNSENT, type InvoiceFilter } from './search'

const route = getRouteApi('/desk/invoices')

export default function InvoicesPage() {
  const { t } = useTranslation('invoices')
  const { t: shared } = useTranslation()
  const { status, cursor } = route.useSearch()
  const navigate = route.useNavigate()
  const list = useQuery(invoiceList(status, cursor))
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        aside={<FreshnessBadge service="billing" answeredAt={list.dataUpdatedAt} />}
      />
      <Group mb="lg">
        <FilterChips<InvoiceFilter>
          label={t('column.status')}
          all={t('all')}
          options={[
            ...invoiceStatuses.map((value) => ({ value, label: shared(`invoiceStatus.${value}`) })),
            { value: UNSENT, label: t('mail.failed') },
          ]}
          value={status}
          onChange={(chosen) => void navigate({ search: { status: chosen } })}
        />
      </Group>
      <Loaded query={list} skeleton={<RowsSkeleton />}>
        {(found) =>
          found.items.length > 0 ? (
            <>
              <InvoicesTable invoices={found.items} />
              <Pager of={found} onChange={(next) => void navigate({ search: { status, cursor: next } })} />
            </>
          ) : (
            <EmptyState icon={IconFileInvoice} title={t('none.title')}>
              {status ? t('none.filtered') : t('none.text')}
            </EmptyState>
          )
        }
      </Loaded>
    </>
  )
}
