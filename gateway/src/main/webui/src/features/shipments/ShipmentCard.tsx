import { Badge, Card, Group, Text, UnstyledButton } from '@mantine/core'
import { IconHandStop, IconMapPin } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Shipment } from '@/shared/api'
import { useFormats } from '@/shared/format'
import { useNow } from '@/shared/ui'
import { Moves } from './Moves'
import classes from './ShipmentCard.module.css'

/** What a card lists before it says "and more". */
const LINES = 3

interface Props {
  shipment: Shipment
  onOpen: () => void
}

export function ShipmentCard({ shipment, onOpen }: Props) {
  const { t } = useTranslation('shipments')
  const { country, number } = useFormats()
  const { customerName, shippingAddress, lines, onHold } = shipment
  return (
    <Card component="li" padding="md" className={classes.card}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <UnstyledButton className={classes.open} onClick={onOpen}>
          {customerName ?? t('nameless')}
        </UnstyledButton>
        <Since shipment={shipment} />
      </Group>
      {shippingAddress && (
        <Group gap={5} c="dimmed" wrap="nowrap" mb="xs">
          <IconMapPin size={15} aria-hidden />
          <Text size="sm" truncate>
            {shippingAddress.city}, {country(shippingAddress.country)}
          </Text>
        </Group>
      )}
      {onHold && (
        <Badge color="berry" leftSection={<IconHandStop size={14} aria-hidden />} mb="xs">
          {t('onHold')}
        </Badge>
      )}
      {lines.slice(0, LINES).map(({ productId, name, quantity }) => (
        <Text key={productId} size="sm" truncate>
          {number(quantity)} × {name}
        </Text>
      ))}
      {lines.length > LINES && (
        <Text size="sm" c="dimmed">
          {t('more', { count: lines.length - LINES })}
        </Text>
      )}
      <Moves shipment={shipment} mt="sm" />
    </Card>
  )
}

function Since({ shipment: { createdAt, dispatchedAt, deliveredAt } }: { shipment: Shipment }) {
  const { age, dateTime } = useFormats()
  const since = deliveredAt ?? dispatchedAt ?? createdAt
  const seconds = (useNow(30_000) - Date.parse(since)) / 1000
  return (
    <Text
      component="time"
      dateTime={since}
      size="sm"
      c="dimmed"
      title={dateTime(since)}
      className={classes.since}
    >
      {age(seconds)}
    </Text>
  )
}
