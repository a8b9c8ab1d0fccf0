import { Button, Stack, Text, TextInput } from '@mantine/core'
import { isNotEmpty, useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { Problem, type Invoice } from '@/shared/api'
import { MoneyText, useChange, useReport } from '@/shared/ui'
import { pay } from './queries'

/** Payments come in one sum, so there is no amount to type. */
export function PaymentForm({ invoice, onDone }: { invoice: Invoice; onDone: () => void }) {
  const { t } = useTranslation('invoices')
  const { t: shared } = useTranslation()
  const report = useReport()
  const paying = useChange({
    entity: 'invoice',
    change: pay,
    idOf: ({ id }) => id,
    onDone: () => {
      report.success(t('pay.done'))
      onDone()
    },
  })
  const form = useForm({
    mode: 'controlled',
    initialValues: { reference: invoice.number },
    validate: { reference: (reference) => isNotEmpty(shared('form.required'))(reference.trim()) },
  })
  const submit = form.onSubmit(({ reference }) =>
    paying.mutateAsync({ seen: invoice, reference: reference.trim() }).catch((problem: unknown) => {
      if (!(problem instanceof Problem)) throw problem
      form.setErrors(problem.fieldErrors)
    }),
  )
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <div>
          <MoneyText value={invoice.gross} fz={34} fw={650} ff="var(--o-display)" />
          <Text c="dimmed">{t('pay.text')}</Text>
        </div>
        <TextInput
          label={t('pay.reference')}
          description={t('pay.referenceHint')}
          withAsterisk
          maxLength={140}
          data-autofocus
          {...form.getInputProps('reference')}
        />
        <Button type="submit" loading={paying.isPending}>
          {t('pay.submit')}
        </Button>
      </Stack>
    </form>
  )
}
