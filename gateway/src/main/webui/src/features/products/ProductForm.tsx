import { Autocomplete, Button, Group, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import { isNotEmpty, useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Problem, type Product, type ProductDetails } from '@/shared/api'
import { amountOf, CURRENCY, detailsOf, inputOf, isSku } from './productInput'
import { categories } from './queries'

interface Props {
  /** What is known already. */
  known?: Product
  submitLabel: string
  pending: boolean
  /** Rejects with a `Problem`, which it has told; the fields that it names are marked. */
  onSubmit: (details: ProductDetails) => Promise<unknown>
}

export function ProductForm({ known, submitLabel, pending, onSubmit }: Props) {
  const { t } = useTranslation('products')
  const { t: shared } = useTranslation()
  const { data: used } = useQuery(categories)
  const currency = known?.price.currency ?? CURRENCY
  const required = isNotEmpty(shared('form.required'))
  const form = useForm({
    mode: 'controlled',
    initialValues: inputOf(known),
    validate: {
      sku: (sku) => (isSku(sku) ? null : t('form.skuRule')),
      name: (name) => required(name.trim()),
      category: (category) => required(category.trim()),
      price: (price) => (amountOf(price) ? null : t('form.priceRule')),
    },
  })
  const submit = form.onSubmit((input) =>
    onSubmit(detailsOf(input, currency)).catch((problem: unknown) => {
      if (!(problem instanceof Problem)) throw problem
      const { 'price.amount': price, ...errors } = problem.fieldErrors
      form.setErrors({ ...errors, price, ...(problem.kind === 'sku-taken' && { sku: t('form.skuTaken') }) })
    }),
  )
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        <TextInput label={t('form.name')} withAsterisk maxLength={200} {...form.getInputProps('name')} />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput
            label={t('form.sku')}
            description={t('form.skuHint')}
            withAsterisk
            maxLength={50}
            spellCheck={false}
            {...form.getInputProps('sku')}
          />
          <TextInput
            label={t('form.price')}
            description={t('form.priceHint')}
            withAsterisk
            inputMode="decimal"
            rightSection={currency}
            rightSectionWidth={56}
            {...form.getInputProps('price')}
          />
        </SimpleGrid>
        <Autocomplete
          label={t('category')}
          description={t('form.categoryHint')}
          data={used?.items.map(({ name }) => name) ?? []}
          withAsterisk
          maxLength={50}
          {...form.getInputProps('category')}
        />
        <Textarea
          label={t('form.description')}
          autosize
          minRows={4}
          maxLength={5000}
          {...form.getInputProps('description')}
        />
        <Group>
          <Button type="submit" size="md" loading={pending}>
            {submitLabel}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
