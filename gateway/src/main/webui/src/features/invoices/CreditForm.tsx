import { Button, Stack, Text, Textarea } from '@mantine/core'
import { isNotEmpty, useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { Problem, type Invoice } from '@/shared/api'
import { useChange, useReport } from '@/shared/ui'
import { credit } from './queries'

export function CreditForm({ invoice, onDone }: { invoice: Invoice; onDone: () => void }) {
  const { t } = useTranslation('invoices')
  const { t: shared } = useTranslation()
  const report = useReport()
  const crediting = useChange({
    entity: 'invoice',
    change: credit,
    idOf: ({ id }) => id,
    onDone: () => {
      report.success(t('credit.done'))
      onDone()
    },
  })
  const form = useForm({
    mode: 'controlled',
    initialValues: { reason: '' },
    validate: { reason: (reason) => isNotEmpty(shared('form.required'))(reason.trim()) },
  })
  const submit = form.onSubmit(({ reason }) =>
    // The service takes one line.
    crediting
      .mutateAsync({ seen: invoice, reason: reason.trim().replace(/\s+/g, ' ') })
      .catch((problem: unknown) => {
        if (!(problem instanceof Problem)) throw problem
        form.setErrors(problem.fieldErrors)
      }),
  )
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Text>{t(invoice.status === 'PAID' ? 'credit.refundText' : 'credit.text')}</Text>
        <Textarea
          label={t('credit.reason')}
          description={t('credit.reasonHint')}
          withAsterisk
          maxLength={500}
          autosize
          minRows={2}
          data-autofocus
          {...form.getInputProps('reason')}
        />
        <Button type="submit" color="berry" loading={crediting.isPending}>
          {t(invoice.status === 'PAID' ? 'credit.refund' : 'credit.open')}
        </Button>
      </Stack>
    </form>
  )
}
