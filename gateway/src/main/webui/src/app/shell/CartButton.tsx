import { ActionIcon, Indicator } from '@mantine/core'
import { IconShoppingBag } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { piecesIn, useCart } from '@/shared/domain'

/** Leads to the cart, and says how much is in it. */
export function CartButton() {
  const { t } = useTranslation('app')
  const cart = useCart()
  const count = piecesIn(cart.data)
  return (
    <Indicator label={count} disabled={count === 0} size={19} offset={5} color="apricot.6" inline>
      <ActionIcon
        component={Link}
        to="/cart"
        variant="subtle"
        color="gray"
        c="var(--mantine-color-text)"
        size="lg"
        aria-label={t('cart', { count })}
      >
        <IconShoppingBag size={23} stroke={1.6} aria-hidden />
      </ActionIcon>
    </Indicator>
  )
}
