import { Card, Text, Timeline, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormats } from '@/shared/format'
import { Loaded, RowsSkeleton } from '@/shared/ui'
import { historyOf } from './queries'

export function OrderHistory({ orderId }: { orderId: string }) {
  const { t } = useTranslation('orders-desk')
  const { t: shared } = useTranslation()
  const { dateTime } = useFormats()
  const history = useQuery(historyOf(orderId))
  return (
    <Card component="section" aria-labelledby="history">
      <Title order={2} size="h3" mb="lg" id="history">
        {t('history')}
      </Title>
      <Loaded query={history} skeleton={<RowsSkeleton count={2} />}>
        {({ items }) => (
          <Timeline active={items.length - 1} bulletSize={16} lineWidth={2}>
            {items.map(({ status, at, reason }) => (
              <Timeline.Item key={status + at} title={shared(`orderStatus.${status}`)}>
                <Text size="sm" c="dimmed">
                  {dateTime(at)}
                </Text>
                {reason && <Text size="sm">{reason}</Text>}
              </Timeline.Item>
            ))}
          </Timeline>
        )}
      </Loaded>
    </Card>
  )
}
