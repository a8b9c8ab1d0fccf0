import { Button, Card, Divider, Stack, Text, Title } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Order } from '@/shared/api'
import { Total } from '@/shared/domain'
import classes from './CartPage.module.css'
import { mayBePlaced } from './obstacles'

export function Summary({ cart }: { cart: Order }) {
  const { t } = useTranslation('cart')
  const ready = mayBePlaced(cart)
  return (
    <Card component="section" aria-labelledby="summary" className={classes.summary}>
      <Title order={2} size="h3" id="summary">
        {t('summary')}
      </Title>
      <Divider my="md" />
      <Stack gap="md">
        <Total lines={cart.items} />
        {ready ? (
          <Button
            component={Link}
            to="/checkout"
            size="lg"
            fullWidth
            rightSection={<IconArrowRight size={20} aria-hidden />}
          >
            {t('checkout')}
          </Button>
        ) : (
          <Text role="status" c="var(--mantine-color-error)">
            {t('notReady')}
          </Text>
        )}
        <Text size="sm" c="dimmed">
          {t('kept')}
        </Text>
      </Stack>
    </Card>
  )
}
