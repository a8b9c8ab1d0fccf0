import { Button, Card, Divider, Stack, Text, Title } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Order } from '@/shared/api'
import { Total, useAvailability, useIsCartChanging } from '@/shared/domain'
import { useFormats } from '@/shared/format'
import { MoneyText } from '@/shared/ui'
import classes from './CartPage.module.css'
import { Changes } from './Changes'
import { LineNotice } from './LineNotice'
import { mayBePlaced } from './obstacles'
import lines from './Placing.module.css'
import type { usePlacing } from './usePlacing'

interface Props {
  cart: Order
  placing: ReturnType<typeof usePlacing>
  /** Whether everything else that it takes is known. */
  ready: boolean
}

/** What is ordered, once more, and the button that makes it binding. */
export function Placing({ cart, placing, ready }: Props) {
  const { t } = useTranslation('cart')
  const { number } = useFormats()
  const isChanging = useIsCartChanging()
  const availableOf = useAvailability(cart.items.map(({ productId }) => productId))
  return (
    <Card component="section" aria-labelledby="review" className={classes.summary}>
      <Title order={2} size="h3" id="review">
        {t('review')}
      </Title>
      <ul className={lines.lines}>
        {cart.items.map((item) => (
          <li key={item.productId} className={lines.line}>
            <div>
              <Text span c="dimmed">
                {number(item.quantity)} ×{' '}
              </Text>
              {item.name ?? t('unknownProduct')}
              <LineNotice item={item} available={availableOf(item.productId)} />
            </div>
            <MoneyText value={item.lineTotal} fw={560} />
          </li>
        ))}
      </ul>
      <Changes changes={placing.changes} />
      <Divider mb="md" />
      <Stack gap="md">
        <Total lines={cart.items} />
        <Button
          size="lg"
          fullWidth
          leftSection={<IconCheck size={22} aria-hidden />}
          loading={placing.isPending || placing.isSuccess}
          disabled={!ready || isChanging || !mayBePlaced(cart)}
          onClick={() => placing.mutate(cart)}
        >
          {t('place')}
        </Button>
        <Text size="sm" c="dimmed">
          {t('placeText')}
        </Text>
      </Stack>
    </Card>
  )
}
