import { Button, NumberInput, Stack, TextInput } from '@mantine/core'
import { isInRange, isNotEmpty, useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { Problem } from '@/shared/api'
import { Modal, useChange, useReport } from '@/shared/ui'
import { receive } from './queries'
import { MOST } from './stockInput'

interface Props {
  productId: string
  opened: boolean
  onClose: () => void
}

export function ReceiveModal({ productId, opened, onClose }: Props) {
  const { t } = useTranslation('products')
  return (
    <Modal opened={opened} onClose={onClose} title={t('receive.title')}>
      <ReceiveForm productId={productId} onDone={onClose} />
    </Modal>
  )
}

function ReceiveForm({ productId, onDone }: { productId: string; onDone: () => void }) {
  const { t } = useTranslation('products')
  const { t: shared } = useTranslation()
  const report = useReport()
  const receiving = useChange({
    entity: 'stock',
    change: receive,
    idOf: (stock) => stock.productId,
    onDone: (_, { quantity }) => {
      report.success(t('receive.done', { count: quantity }))
      onDone()
    },
  })
  const form = useForm<{ quantity: number | string; reference: string }>({
    mode: 'controlled',
    initialValues: { quantity: '', reference: '' },
    validate: {
      quantity: isInRange({ min: 1, max: MOST }, t('form.quantityRule')),
      reference: (reference) => isNotEmpty(shared('form.required'))(reference.trim()),
    },
  })
  const submit = form.onSubmit(({ quantity, reference }) =>
    receiving
      .mutateAsync({ productId, quantity: Number(quantity), reference: reference.trim() })
      .catch((problem: unknown) => {
        if (problem instanceof Problem) form.setErrors(problem.fieldErrors)
        else throw problem
      }),
  )
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <NumberInput
          label={t('receive.quantity')}
          withAsterisk
          allowDecimal={false}
          allowNegative={false}
          max={MOST}
          data-autofocus
          {...form.getInputProps('quantity')}
        />
        <TextInput
          label={t('receive.reference')}
          description={t('receive.referenceHint')}
          withAsterisk
          maxLength={200}
          {...form.getInputProps('reference')}
        />
        <Button type="submit" loading={receiving.isPending}>
          {t('receive.submit')}
        </Button>
      </Stack>
    </form>
  )
}
