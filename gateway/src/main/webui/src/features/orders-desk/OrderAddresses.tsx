import { Card, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Order } from '@/shared/api'
import { AddressText } from '@/shared/domain'
import { DetailList } from '@/shared/ui'
import { CustomerName } from './CustomerName'

/** As the order captured them; a draft has none yet. */
export function OrderAddresses({ order: { customerId, billingAddress, shippingAddress } }: { order: Order }) {
  const { t } = useTranslation('orders-desk')
  const { t: shared } = useTranslation()
  if (!billingAddress && !shippingAddress) return null
  const name = <CustomerName id={customerId} />
  return (
    <Card component="section" aria-labelledby="addresses">
      <Title order={2} size="h3" mb="lg" id="addresses">
        {t('addresses')}
      </Title>
      <DetailList
        details={[
          [
            shared('profile.shippingAddress'),
            shippingAddress && <AddressText name={name} address={shippingAddress} />,
          ],
          [
            shared('profile.billingAddress'),
            billingAddress && <AddressText name={name} address={billingAddress} />,
          ],
        ]}
      />
    </Card>
  )
}
