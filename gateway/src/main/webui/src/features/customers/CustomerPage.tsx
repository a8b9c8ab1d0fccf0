import { SimpleGrid, Stack } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Customer } from '@/shared/api'
import { BackLink, CardSkeleton, Drawer, FreshnessBadge, Loaded, PageHeader } from '@/shared/ui'
import { CustomerActions } from './CustomerActions'
import { CustomerOrders } from './CustomerOrders'
import { CustomerStatusBadge } from './CustomerStatusBadge'
import { EditCustomer } from './EditCustomer'
import { ErasurePanel } from './ErasurePanel'
import { ProfileCard } from './ProfileCard'
import { customerOf } from './queries'

const route = getRouteApi('/desk/customers/$id')

export default function CustomerPage() {
  const { t } = useTranslation('customers')
  const { id } = route.useParams()
  const customer = useQuery(customerOf(id))
  return (
    <>
      <BackLink to="/desk/customers">{t('title')}</BackLink>
      <Loaded query={customer} skeleton={<CardSkeleton />}>
        {(known) => <Known customer={known} answeredAt={customer.dataUpdatedAt} />}
      </Loaded>
    </>
  )
}

function Known({ customer, answeredAt }: { customer: Customer; answeredAt: number }) {
  const { t } = useTranslation('customers')
  const [editing, { open, close }] = useDisclosure()
  return (
    <>
      <PageHeader
        title={customer.name ?? t('nameless')}
        aside={
          <>
            <CustomerStatusBadge status={customer.status} />
            <FreshnessBadge service="customers" answeredAt={answeredAt} />
          </>
        }
        actions={<CustomerActions customer={customer} onEdit={open} />}
      />
      <Stack gap="lg">
        <ErasurePanel customerId={customer.id} />
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
          {customer.status !== 'ERASED' && <ProfileCard customer={customer} />}
          <CustomerOrders customer={customer} />
        </SimpleGrid>
      </Stack>
      <Drawer opened={editing} onClose={close} position="right" size="lg" title={t('edit.title')}>
        <EditCustomer customer={customer} onDone={close} />
      </Drawer>
    </>
  )
}
