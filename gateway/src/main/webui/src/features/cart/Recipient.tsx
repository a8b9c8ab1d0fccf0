import { Button, Card, Group, SimpleGrid, Text, Title } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Buyer, Customer } from '@/shared/api'
import { AddressText, cartQuery, ProfileForm, useSaveProfile } from '@/shared/domain'
import { useSession } from '@/shared/session'

interface Props {
  /** Null before the first visit has made one. */
  profile: Customer | null
  editing: boolean
  onEditing: (editing: boolean) => void
}

/** Where the parcel and the invoice go. */
export function Recipient({ profile, editing, onEditing }: Props) {
  const { t } = useTranslation('cart')
  return (
    <Card component="section" aria-labelledby="recipient" padding="xl">
      <Group justify="space-between" mb="lg">
        <Title order={2} size="h3" id="recipient">
          {t('recipient')}
        </Title>
        {profile && !editing && (
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPencil size={16} aria-hidden />}
            onClick={() => onEditing(true)}
          >
            {t('edit')}
          </Button>
        )}
      </Group>
      {editing || !profile ? (
        <Editing profile={profile} onDone={() => onEditing(false)} />
      ) : (
        <Addresses profile={profile} />
      )}
    </Card>
  )
}

/** The same as ordering knows it: it can be ordered, and not changed, while customers is down. */
export function KnownRecipient({ buyer }: { buyer: Buyer }) {
  const { t } = useTranslation('cart')
  return (
    <Card component="section" aria-labelledby="recipient" padding="xl">
      <Title order={2} size="h3" id="recipient" mb="lg">
        {t('recipient')}
      </Title>
      <Addresses profile={buyer} />
      <Text size="sm" c="dimmed" mt="lg">
        {t('recipientKept')}
      </Text>
    </Card>
  )
}

function Editing({ profile, onDone }: { profile: Customer | null; onDone: () => void }) {
  const { t } = useTranslation('cart')
  const { name, email } = useSession()
  const queryClient = useQueryClient()
  const save = useSaveProfile(profile)
  return (
    <ProfileForm
      known={profile ?? { name, email }}
      submitLabel={t('saveRecipient')}
      onSubmit={async (input) => {
        await save(input)
        // This read demands the profile just saved: ordering takes the addresses from what it has heard of it.
        await queryClient.query({ ...cartQuery, staleTime: 0 })
        onDone()
      }}
    />
  )
}

type Addressee = Pick<Customer, 'billingAddress' | 'shippingAddress'> & { name?: string; email?: string }

function Addresses({ profile: { name, email, billingAddress, shippingAddress } }: { profile: Addressee }) {
  const { t } = useTranslation('cart')
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xl">
      <div>
        <Text size="sm" c="dimmed" mb={4}>
          {t('parcelTo')}
        </Text>
        {shippingAddress && <AddressText name={name} address={shippingAddress} />}
      </div>
      <div>
        <Text size="sm" c="dimmed" mb={4}>
          {t('invoiceTo')}
        </Text>
        {billingAddress && <AddressText name={name} address={billingAddress} />}
        {email && <Text mt={6}>{email}</Text>}
      </div>
    </SimpleGrid>
  )
}
