import { Button } from '@mantine/core'
import { IconShoppingBag } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { piecesIn, useCart } from '@/shared/domain'
import { EmptyState, FreshnessBadge, Loaded, PageHeader, RowsSkeleton } from '@/shared/ui'
import { CartLines } from './CartLines'
import classes from './CartPage.module.css'
import { Summary } from './Summary'

export default function CartPage() {
  const { t } = useTranslation('cart')
  const cart = useCart()
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        aside={
          <FreshnessBadge
            service="ordering"
            answeredAt={cart.dataUpdatedAt}
            replicas={['products', 'stocks']}
          />
        }
      />
      <Loaded query={cart} skeleton={<RowsSkeleton count={3} />}>
        {(known) =>
          known && piecesIn(known) > 0 ? (
            <div className={classes.layout}>
              <CartLines cart={known} />
              <Summary cart={known} />
            </div>
          ) : (
            <Empty />
          )
        }
      </Loaded>
    </>
  )
}

function Empty() {
  const { t } = useTranslation('cart')
  return (
    <EmptyState
      icon={IconShoppingBag}
      title={t('empty.title')}
      action={
        <Button component={Link} to="/shop" mt="xs">
          {t('empty.action')}
        </Button>
      }
    >
      {t('empty.text')}
    </EmptyState>
  )
}
