import { Alert, Button, Group, Text } from '@mantine/core'
import { IconMailOff, IconSend } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Invoice } from '@/shared/api'
import { hasAny, useSession } from '@/shared/session'
import { useChange, useReport } from '@/shared/ui'
import { sendAgain } from './queries'

/** Tells staff if the invoice's e-mail is not on its way; an accountant can have it sent again. */
export function MailState({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation('invoices')
  const session = useSession()
  const { mail } = invoice
  if (!mail || mail.status === 'SENT' || (mail.status === 'WAITING' && !mail.obstacle)) return null
  const failed = mail.status === 'FAILED'
  return (
    <Alert
      role="status"
      color={failed ? 'berry' : 'apricot'}
      icon={<IconMailOff aria-hidden />}
      title={t('mail.title', { context: mail.status, why: t(`mail.why.${mail.obstacle ?? 'UNKNOWN'}`) })}
      maw={920}
      mb="lg"
    >
      <Group justify="space-between" gap="sm">
        <div>
          <Text size="sm">{t('mail.hint', { context: mail.status })}</Text>
          <Text size="xs" ff="monospace" mt={4} style={{ overflowWrap: 'anywhere' }}>
            {mail.answer}
          </Text>
        </div>
        {failed && hasAny(session, ['accountant']) && <SendAgain invoice={invoice} />}
      </Group>
    </Alert>
  )
}

function SendAgain({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation('invoices')
  const report = useReport()
  const sending = useChange({
    entity: 'invoice',
    change: sendAgain,
    idOf: ({ id }) => id,
    onDone: ({ buyer }) => report.success(t('mail.sending', { address: buyer.email })),
  })
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconSend size={16} aria-hidden />}
      loading={sending.isPending}
      onClick={() => sending.mutate(invoice)}
    >
      {t('mail.again')}
    </Button>
  )
}
