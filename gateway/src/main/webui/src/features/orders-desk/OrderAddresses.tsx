import { Card, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Order } from '@/shared/api'
import { AddressText } from '@/shared/domain'
import { DetailList } from '@/shared/ui'

/** As the order captured them; a draft has none yet. */
export function OrderAddresses({ order: { billingAddress, shippingAddress } }: { order: Order }) {
  const { t } = useTranslation('orders-desk')
  const { t: shared } = useTranslation()
  if (!billingAddress && !shippingAddress) return null
  return (
    <Card component="section" aria-labelledby="addresses">
      <Title order={2} size="h3" mb="lg" id="addresses">
        {t('addresses')}
      </Title>
      <DetailList
        details={[
          [shared('profile.shippingAddress'), shippingAddress && <AddressText address={shippingAddress} />],
          [shared('profile.billingAddress'), billingAddress && <AddressText address={billingAddress} />],
        ]}
      />
    </Card>
  )
}
