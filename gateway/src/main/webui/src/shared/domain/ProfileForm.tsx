import { Button, Checkbox, Fieldset, Group, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { isEmail, isNotEmpty, useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import type { Customer, Problem, Profile } from '../api'
import { useReport } from '../ui'
import { AddressFields } from './AddressFields'
import { inputOf, profileOf, type ProfileInput } from './profile'

interface Props {
  /** What is known already. */
  known: Partial<Customer>
  submitLabel: string
  /** Rejects with a `Problem`; the fields that it names are marked. */
  onSubmit: (profile: Profile) => Promise<unknown>
}

/** All that Orderly wants to know about a customer. */
export function ProfileForm({ known, submitLabel, onSubmit }: Props) {
  const { t } = useTranslation()
  const report = useReport()
  const required = isNotEmpty(t('form.required'))
  const address = (needed: (input: ProfileInput) => boolean) => {
    const ifNeeded = (value: unknown, input: ProfileInput) => (needed(input) ? required(value) : null)
    return { line1: ifNeeded, postalCode: ifNeeded, city: ifNeeded, country: ifNeeded }
  }
  const form = useForm<ProfileInput>({
    mode: 'controlled',
    initialValues: inputOf(known),
    validate: {
      name: required,
      email: isEmail(t('form.email')),
      billingAddress: address(() => true),
      shippingAddress: address((input) => input.shipsElsewhere),
    },
  })
  const submit = form.onSubmit(async (input) => {
    try {
      await onSubmit(profileOf(input))
      form.resetDirty()
    } catch (refused) {
      const problem = refused as Problem
      form.setErrors(Object.fromEntries(problem.violations.map(({ field, message }) => [field, message])))
      report.problem(problem)
    }
  })
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        <TextInput
          label={t('profile.name')}
          autoComplete="name"
          withAsterisk
          {...form.getInputProps('name')}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput
            label={t('profile.email')}
            type="email"
            autoComplete="email"
            withAsterisk
            {...form.getInputProps('email')}
          />
          <TextInput
            label={t('profile.phone')}
            type="tel"
            autoComplete="tel"
            {...form.getInputProps('phone')}
          />
        </SimpleGrid>
        <Fieldset legend={t('profile.billingAddress')}>
          <AddressFields form={form} path="billingAddress" />
        </Fieldset>
        <Checkbox
          label={t('profile.shipsElsewhere')}
          {...form.getInputProps('shipsElsewhere', { type: 'checkbox' })}
        />
        {form.values.shipsElsewhere && (
          <Fieldset legend={t('profile.shippingAddress')}>
            <AddressFields form={form} path="shippingAddress" />
          </Fieldset>
        )}
        <Group>
          <Button type="submit" size="md" loading={form.submitting}>
            {submitLabel}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
