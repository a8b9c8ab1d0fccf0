import { Alert, Autocomplete, Button, Stack, TextInput } from '@mantine/core'
import { isNotEmpty, useForm } from '@mantine/form'
import { IconHandStop } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Problem, type Shipment } from '@/shared/api'
import { Modal } from '@/shared/ui'
import { carriersOf, lastCarrier, rememberCarrier } from './carriers'
import { PackingList } from './PackingList'
import { shipmentsIn } from './queries'
import { useMoving } from './useMoving'

interface Props {
  shipment: Shipment
  opened: boolean
  onClose: () => void
}

export function DispatchModal({ shipment, opened, onClose }: Props) {
  const { t } = useTranslation('shipments')
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('dispatch.title', { name: shipment.customerName ?? t('nameless') })}
    >
      <Stack gap="lg">
        {shipment.onHold && (
          <Alert color="berry" icon={<IconHandStop aria-hidden />}>
            {t('dispatch.onHold')}
          </Alert>
        )}
        <PackingList shipment={shipment} />
        <DispatchForm shipment={shipment} onDone={onClose} />
      </Stack>
    </Modal>
  )
}

function DispatchForm({ shipment, onDone }: { shipment: Shipment; onDone: () => void }) {
  const { t } = useTranslation('shipments')
  const { t: shared } = useTranslation()
  const { dispatching } = useMoving()
  const { data: dispatched } = useQuery(shipmentsIn('DISPATCHED', undefined))
  const required = (value: string) => isNotEmpty(shared('form.required'))(value.trim())
  const form = useForm({
    mode: 'controlled',
    initialValues: { carrier: lastCarrier(), trackingNumber: '' },
    validate: { carrier: required, trackingNumber: required },
  })
  const submit = form.onSubmit(async ({ carrier, trackingNumber }) => {
    const consignment = { carrier: carrier.trim(), trackingNumber: trackingNumber.trim() }
    try {
      await dispatching.mutateAsync({ seen: shipment, consignment })
      rememberCarrier(consignment.carrier)
      onDone()
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem
      form.setErrors(problem.fieldErrors)
    }
  })
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Autocomplete
          label={t('carrier')}
          data={carriersOf(dispatched?.items ?? [])}
          withAsterisk
          maxLength={100}
          data-autofocus={form.values.carrier === '' || undefined}
          {...form.getInputProps('carrier')}
        />
        <TextInput
          label={t('trackingNumber')}
          withAsterisk
          maxLength={100}
          autoComplete="off"
          spellCheck={false}
          data-autofocus={form.values.carrier !== '' || undefined}
          {...form.getInputProps('trackingNumber')}
        />
        <Button type="submit" loading={dispatching.isPending}>
          {t('dispatch.submit')}
        </Button>
      </Stack>
    </form>
  )
}
