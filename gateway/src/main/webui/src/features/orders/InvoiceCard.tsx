import { Button, Card, Group, Text, Title } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Invoice } from '@/shared/api'
import { downloadInvoice, InvoiceStatusBadge } from '@/shared/domain'
import { useFormats } from '@/shared/format'
import { MoneyText, useReport } from '@/shared/ui'

export function InvoiceCard({
  invoice: { id, number, status, net, vat, gross, dueAt },
}: {
  invoice: Invoice
}) {
  const { t } = useTranslation('orders')
  const { date } = useFormats()
  const report = useReport()
  const download = useMutation({ mutationFn: () => downloadInvoice(id, number), onError: report.problem })
  return (
    <Card component="section" aria-labelledby="invoice" padding="xl">
      <Group justify="space-between" mb={2}>
        <Title order={2} size="h3" id="invoice">
          {t('invoice', { number })}
        </Title>
        <InvoiceStatusBadge status={status} />
      </Group>
      {status === 'ISSUED' && (
        <Text size="sm" c="dimmed">
          {t('due', { at: date(dueAt) })}
        </Text>
      )}
      <MoneyText value={gross} display="block" mt="md" ff="var(--o-display)" fz={26} fw={650} lts="-0.02em" />
      <Text size="sm" c="dimmed" mb="lg">
        <MoneyText value={net} /> + <MoneyText value={vat} /> {t('vat')}
      </Text>
      <Button
        fullWidth
        variant="light"
        leftSection={<IconDownload size={19} aria-hidden />}
        loading={download.isPending}
        onClick={() => download.mutate()}
      >
        {t('download')}
      </Button>
    </Card>
  )
}
