import { useQuery } from '@tanstack/react-query'
import { Navigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Order } from '@/shared/api'
import { buyerQuery, ownProfile, piecesIn, useCart } from '@/shared/domain'
import { BackLink, FormSkeleton, Loaded, PageHeader } from '@/shared/ui'
import classes from './CartPage.module.css'
import { Placing } from './Placing'
import { KnownRecipient, Recipient } from './Recipient'
import { usePlacing } from './usePlacing'

export default function CheckoutPage() {
  const { t } = useTranslation('cart')
  const cart = useCart()
  return (
    <>
      <BackLink to="/cart">{t('title')}</BackLink>
      <PageHeader title={t('checkoutTitle')} description={t('checkoutText')} />
      <Loaded query={cart} skeleton={<FormSkeleton />}>
        {(known) => <Checkout cart={known} />}
      </Loaded>
    </>
  )
}

function Checkout({ cart }: { cart: Order | null }) {
  const profile = useQuery(ownProfile)
  const buyer = useQuery({ ...buyerQuery, enabled: profile.isError && profile.data === undefined })
  const [editing, setEditing] = useState(false)
  const placing = usePlacing()
  // While it is placed the page stays as it is, until the order's page takes its place.
  const shown = cart ?? placing.variables
  if (!shown || piecesIn(shown) === 0) return <Navigate to="/cart" replace />
  return (
    <div className={classes.layout}>
      {buyer.data && profile.data === undefined ? (
        <KnownRecipient buyer={buyer.data} />
      ) : (
        <Loaded query={profile} skeleton={<FormSkeleton />}>
          {(known) => (
            <Recipient profile={known} editing={editing || known === null} onEditing={setEditing} />
          )}
        </Loaded>
      )}
      <Placing
        cart={shown}
        placing={placing}
        ready={
          !editing && (profile.data === undefined ? buyer.data?.mayOrder === true : profile.data !== null)
        }
      />
    </div>
  )
}
