import { Card, Group, Stack, Text, Title } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'

import { useTranslation } from 'react-i18next'
import type { Customer, Order } from '@/shared/api'
import { OrderStatusBadge } from '@/shared/domain'
import { useFormats, useTotal } from '@/shared/format'
import { ButtonLink, Loaded, MoneyText, RowsSkeleton, TextLink } from '@/shared/ui'
import { ordersOf } from './queries'

/** A customer's newest orders, from the service that owns them. */
export function CustomerOrders({ customer }: { customer: Customer }) {
  const { t } = useTranslation('customers')
  const totalOf = useTotal()
  const orders = useQuery(ordersOf(customer.id))
  return (
    <Card component="section" aria-labelledby="orders">
      <Group justify="space-between" mb="md">
        <Title order={2} size="h3" id="orders">
          {t('orders.title')}
        </Title>
        {customer.status === 'ACTIVE' && (
          <ButtonLink
            to="/desk/orders/new"
            search={{ customer: customer.id }}
            variant="light"
            size="xs"
            leftSection={<IconPlus size={16} aria-hidden />}
          >
            {t('orders.place')}
          </ButtonLink>
        )}
      </Group>
      <Loaded query={orders} skeleton={<RowsSkeleton count={3} />}>
        {(list) => (
          <Stack gap="sm">
            {list.items.length === 0 && <Text c="dimmed">{t('orders.none')}</Text>}
            {list.items.map((order) => (
              <OrderRow key={order.id} order={order} />
            ))}
            {list.total > list.items.length && (
              <TextLink to="/desk/orders" search={{ customer: customer.id }}>
                {t('orders.all', { total: totalOf(list) })}
              </TextLink>
            )}
          </Stack>
        )}
      </Loaded>
    </Card>
  )
}

function OrderRow({ order }: { order: Order }) {
  const { dateTime } = useFormats()
  return (
    <Group justify="space-between" wrap="nowrap">
      <div>
        <TextLink to="/desk/orders/$id" params={{ id: order.id }} fw={600}>
          {dateTime(order.placedAt ?? order.createdAt)}
        </TextLink>
        <MoneyText value={order.total} size="sm" c="dimmed" display="block" />
      </div>
      <OrderStatusBadge status={order.status} />
    </Group>
  )
}
