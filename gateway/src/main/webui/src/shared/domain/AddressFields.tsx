import { Select, SimpleGrid, Stack, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../format'
import { countryCodes } from './countries'
import type { ProfileInput } from './profile'

interface Props {
  form: UseFormReturnType<ProfileInput>
  path: 'billingAddress' | 'shippingAddress'
}

export function AddressFields({ form, path }: Props) {
  const { t, i18n } = useTranslation()
  const { country } = useFormats()
  const group = path === 'billingAddress' ? 'billing' : 'shipping'
  const countries = useMemo(
    () =>
      countryCodes
        .map((code) => ({ value: code, label: country(code) }))
        .sort((one, other) => one.label.localeCompare(other.label, i18n.language)),
    [country, i18n.language],
  )
  return (
    <Stack>
      <TextInput
        label={t('address.line1')}
        autoComplete={`${group} address-line1`}
        withAsterisk
        {...form.getInputProps(`${path}.line1`)}
      />
      <TextInput
        label={t('address.line2')}
        autoComplete={`${group} address-line2`}
        {...form.getInputProps(`${path}.line2`)}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput
          label={t('address.postalCode')}
          autoComplete={`${group} postal-code`}
          withAsterisk
          {...form.getInputProps(`${path}.postalCode`)}
        />
        <TextInput
          label={t('address.city')}
          autoComplete={`${group} address-level2`}
          withAsterisk
          {...form.getInputProps(`${path}.city`)}
        />
      </SimpleGrid>
      <Select
        label={t('address.country')}
        data={countries}
        searchable
        autoComplete="off"
        nothingFoundMessage={t('address.noCountry')}
        withAsterisk
        {...form.getInputProps(`${path}.country`)}
      />
    </Stack>
  )
}
