import { Card, SimpleGrid, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Order } from '@/shared/api'
import { AddressText, ownProfile } from '@/shared/domain'

/** Where it goes: the addresses as they were when the order was placed. */
export function OrderAddresses({ order: { shippingAddress, billingAddress } }: { order: Order }) {
  const { t } = useTranslation('orders')
  const name = useQuery(ownProfile).data?.name
  if (!shippingAddress && !billingAddress) return null
  return (
    <Card component="section" aria-labelledby="addresses" padding="xl">
      <Title order={2} size="h3" mb="md" id="addresses">
        {t('addresses')}
      </Title>
      <SimpleGrid cols={2}>
        {shippingAddress && (
          <div>
            <Text size="sm" c="dimmed">
              {t('parcelTo')}
            </Text>
            <AddressText name={name} address={shippingAddress} />
          </div>
        )}
        {billingAddress && (
          <div>
            <Text size="sm" c="dimmed">
              {t('invoiceTo')}
            </Text>
            <AddressText name={name} address={billingAddress} />
          </div>
        )}
      </SimpleGrid>
    </Card>
  )
}
