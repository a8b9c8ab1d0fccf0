import { Card, SimpleGrid, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Order } from '@/shared/api'
import { AddressText } from '@/shared/domain'

/** Where it goes: the addresses as they were when the order was placed. */
export function OrderAddresses({ order: { shippingAddress, billingAddress } }: { order: Order }) {
  const { t } = useTranslation('orders')
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
            <AddressText address={shippingAddress} />
          </div>
        )}
        {billingAddress && (
          <div>
            <Text size="sm" c="dimmed">
              {t('invoiceTo')}
            </Text>
            <AddressText address={billingAddress} />
          </div>
        )}
      </SimpleGrid>
    </Card>
  )
}
