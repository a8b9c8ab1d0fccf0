import { Avatar, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Customer } from '@/shared/api'
import { initialsOf } from '@/shared/format'
import { ListTable, RowLink, type Column } from '@/shared/ui'
import { CustomerStatusBadge } from './CustomerStatusBadge'

export function CustomersTable({ customers }: { customers: readonly Customer[] }) {
  const { t } = useTranslation('customers')
  const { t: shared } = useTranslation()
  const columns: readonly Column<Customer>[] = [
    { key: 'name', header: shared('profile.name'), cell: (customer) => <Name {...customer} /> },
    { key: 'email', header: shared('profile.email'), cell: ({ email }) => email ?? '–', wide: true },
    { key: 'phone', header: shared('profile.phone'), cell: ({ phone }) => phone ?? '–', wide: true },
    {
      key: 'city',
      header: shared('address.city'),
      cell: ({ billingAddress }) => billingAddress?.city ?? '–',
      wide: true,
    },
    {
      key: 'status',
      header: t('column.status'),
      cell: ({ status }) => <CustomerStatusBadge status={status} />,
      end: true,
    },
  ]
  return <ListTable label={t('title')} columns={columns} items={customers} keyOf={({ id }) => id} />
}

function Name({ id, name, email }: Customer) {
  const { t } = useTranslation('customers')
  return (
    <Group gap="sm" wrap="nowrap">
      <Avatar color="spruce" size={36} aria-hidden>
        {initialsOf(name ?? '')}
      </Avatar>
      <div>
        <RowLink to="/desk/customers/$id" params={{ id }}>
          {name ?? t('nameless')}
        </RowLink>
        <Text size="sm" c="dimmed" hiddenFrom="sm" style={{ overflowWrap: 'anywhere' }}>
          {email}
        </Text>
      </div>
    </Group>
  )
}
