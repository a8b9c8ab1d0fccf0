import { Anchor, Card, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Customer } from '@/shared/api'
import { AddressText } from '@/shared/domain'
import { DetailList } from '@/shared/ui'

export function ProfileCard({ customer }: { customer: Customer }) {
  const { t } = useTranslation('customers')
  const { t: shared } = useTranslation()
  const { email, phone, billingAddress, shippingAddress, signedIn } = customer
  return (
    <Card component="section" aria-labelledby="profile">
      <Title order={2} size="h3" mb="lg" id="profile">
        {t('profile')}
      </Title>
      <DetailList
        details={[
          [shared('profile.email'), email && <Anchor href={`mailto:${email}`}>{email}</Anchor>],
          [shared('profile.phone'), phone && <Anchor href={`tel:${phone}`}>{phone}</Anchor>],
          [shared('profile.billingAddress'), billingAddress && <AddressText address={billingAddress} />],
          [shared('profile.shippingAddress'), shippingAddress && <AddressText address={shippingAddress} />],
          [t('account.label'), signedIn ? t('account.yes') : t('account.no')],
        ]}
      />
    </Card>
  )
}
