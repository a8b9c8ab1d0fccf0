import { Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Shipment } from '@/shared/api'
import { AddressText, ProductPicture } from '@/shared/domain'
import { useFormats } from '@/shared/format'
import classes from './PackingList.module.css'

/** What goes into the parcel, and what is written on it. */
export function PackingList({ shipment: { lines, customerName, shippingAddress } }: { shipment: Shipment }) {
  const { t } = useTranslation('shipments')
  const { number } = useFormats()
  return (
    <Stack gap="md">
      <Stack component="ul" gap="sm" className={classes.lines} aria-label={t('lines')}>
        {lines.map(({ productId, sku, name, quantity }) => (
          <Group component="li" key={productId} wrap="nowrap" gap="sm">
            <div className={classes.picture}>
              <ProductPicture sku={sku} name={name} />
            </div>
            <div style={{ flex: 1, minWidth: 0 }}>
              <Text>{name}</Text>
              <Text size="sm" c="dimmed" ff="monospace">
                {sku}
              </Text>
            </div>
            <Text fw={650} fz="lg">
              × {number(quantity)}
            </Text>
          </Group>
        ))}
      </Stack>
      {shippingAddress && (
        <div className={classes.label}>
          <Text fw={600}>{customerName}</Text>
          <AddressText address={shippingAddress} />
        </div>
      )}
    </Stack>
  )
}
