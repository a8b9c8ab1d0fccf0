import { Button, NumberInput, Stack, Text, TextInput } from '@mantine/core'
import { isNotEmpty, useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { Problem, type Stock } from '@/shared/api'
import { useFormats } from '@/shared/format'
import { ChangedMeanwhile, Modal, useChange, useReport, useSeen } from '@/shared/ui'
import { adjust } from './queries'
import { differenceOf } from './stockInput'

interface Props {
  stock: Stock
  opened: boolean
  onClose: () => void
}

/** A person knows what was counted; the difference is ours to find. */
export function AdjustModal({ stock, opened, onClose }: Props) {
  const { t } = useTranslation('products')
  return (
    <Modal opened={opened} onClose={onClose} title={t('adjust.title')}>
      <AdjustForm stock={stock} onDone={onClose} />
    </Modal>
  )
}

function AdjustForm({ stock, onDone }: { stock: Stock; onDone: () => void }) {
  const { t } = useTranslation('products')
  const { t: shared } = useTranslation()
  const { number } = useFormats()
  const report = useReport()
  const { seen, changedMeanwhile, reload } = useSeen(stock)
  const adjusting = useChange({
    entity: 'stock',
    change: adjust,
    idOf: (changed) => changed.productId,
    onDone: () => {
      report.success(t('adjust.done'))
      onDone()
    },
  })
  const form = useForm<{ counted: number | string; reason: string }>({
    mode: 'controlled',
    initialValues: { counted: '', reason: '' },
    validate: {
      counted: (counted) => {
        const difference = differenceOf(counted, seen)
        return typeof difference === 'number'
          ? null
          : t(`adjust.refused.${difference}`, { reserved: number(seen.reserved ?? 0) })
      },
      reason: (reason) => isNotEmpty(shared('form.required'))(reason.trim()),
    },
  })
  const difference = differenceOf(form.values.counted, seen)
  const submit = form.onSubmit(({ reason }) =>
    adjusting
      .mutateAsync({ seen, delta: Number(difference), reason: reason.trim() })
      .catch((problem: unknown) => {
        if (!(problem instanceof Problem)) throw problem
        const { delta, ...errors } = problem.fieldErrors
        form.setErrors({ ...errors, counted: delta })
      }),
  )
  return (
    <form onSubmit={submit} noValidate>
      {changedMeanwhile && <ChangedMeanwhile onReload={reload} />}
      <Stack gap="md">
        <NumberInput
          label={t('adjust.counted')}
          description={t('adjust.countedHint', { onHand: number(seen.onHand ?? 0) })}
          withAsterisk
          allowDecimal={false}
          allowNegative={false}
          data-autofocus
          {...form.getInputProps('counted')}
        />
        <TextInput
          label={t('adjust.reason')}
          description={t('adjust.reasonHint')}
          withAsterisk
          maxLength={200}
          {...form.getInputProps('reason')}
        />
        <Text role="status" c="dimmed" size="sm" mih={22}>
          {typeof difference === 'number' &&
            t(difference > 0 ? 'adjust.more' : 'adjust.fewer', { number: number(Math.abs(difference)) })}
        </Text>
        <Button type="submit" loading={adjusting.isPending} disabled={changedMeanwhile}>
          {t('adjust.submit')}
        </Button>
      </Stack>
    </form>
  )
}
