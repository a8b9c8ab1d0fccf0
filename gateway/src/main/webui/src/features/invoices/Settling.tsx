import { Button } from '@mantine/core'
import { IconCash, IconReceiptRefund } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Invoice } from '@/shared/api'
import { Modal } from '@/shared/ui'
import { CreditForm } from './CreditForm'
import { PaymentForm } from './PaymentForm'

/** What an accountant does with an invoice: note the payment, or take it back. */
export function Settling({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation('invoices')
  const [doing, setDoing] = useState<'pay' | 'credit'>()
  const close = () => setDoing(undefined)
  return (
    <>
      {invoice.status !== 'CREDITED' && (
        <Button
          variant="default"
          leftSection={<IconReceiptRefund size={18} aria-hidden />}
          onClick={() => setDoing('credit')}
        >
          {t(invoice.status === 'PAID' ? 'credit.refund' : 'credit.open')}
        </Button>
      )}
      {invoice.status === 'ISSUED' && (
        <Button leftSection={<IconCash size={18} aria-hidden />} onClick={() => setDoing('pay')}>
          {t('pay.open')}
        </Button>
      )}
      <Modal opened={doing === 'pay'} title={t('pay.title', { number: invoice.number })} onClose={close}>
        <PaymentForm invoice={invoice} onDone={close} />
      </Modal>
      <Modal
        opened={doing === 'credit'}
        title={t('credit.title', { number: invoice.number })}
        onClose={close}
      >
        <CreditForm invoice={invoice} onDone={close} />
      </Modal>
    </>
  )
}
