import { Card, Text, Title, UnstyledButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LedgerEntry } from '@/shared/api'
import { useFormats } from '@/shared/format'
import { Loaded, Pager, RowsSkeleton } from '@/shared/ui'
import classes from './LedgerCard.module.css'
import { ledgerOf } from './queries'
import { ReservationModal } from './ReservationModal'

/** Every change of the stock, and why. */
export function LedgerCard({ productId }: { productId: string }) {
  const { t } = useTranslation('products')
  const [cursor, setCursor] = useState<string>()
  const [orderId, setOrderId] = useState<string>()
  const ledger = useQuery(ledgerOf(productId, cursor))
  return (
    <Card component="section" aria-labelledby="ledger">
      <Title order={2} size="h3" mb="sm" id="ledger">
        {t('ledger.title')}
      </Title>
      <Loaded query={ledger} skeleton={<RowsSkeleton count={4} />}>
        {(found) => (
          <>
            {found.items.length === 0 && <Text c="dimmed">{t('ledger.none')}</Text>}
            <ul className={classes.ledger}>
              {found.items.map((entry) => (
                <Entry key={entry.position} entry={entry} onOrder={setOrderId} />
              ))}
            </ul>
            <Pager of={found} onChange={setCursor} />
          </>
        )}
      </Loaded>
      <ReservationModal orderId={orderId} onClose={() => setOrderId(undefined)} />
    </Card>
  )
}

const byOrder: readonly LedgerEntry['kind'][] = ['RESERVATION', 'RELEASE', 'DISPATCH']

function Entry({ entry, onOrder }: { entry: LedgerEntry; onOrder: (orderId: string) => void }) {
  const { t } = useTranslation('products')
  const { dateTime } = useFormats()
  const { kind, reference, at } = entry
  return (
    <li className={classes.entry}>
      <div>
        <Text fw={560}>{t(`ledger.${kind}`)}</Text>
        {byOrder.includes(kind) ? (
          <UnstyledButton className={classes.order} onClick={() => onOrder(reference)}>
            {t('ledger.order', { id: reference.slice(-6) })}
          </UnstyledButton>
        ) : (
          <Text size="sm">{reference}</Text>
        )}
        <Text size="sm" c="dimmed">
          {dateTime(at)}
        </Text>
      </div>
      <div className={classes.changes}>
        <Change value={entry.onHandChange} name={t('stock.onHand')} />
        <Change value={entry.reservedChange} name={t('stock.reserved')} />
      </div>
    </li>
  )
}

function Change({ value, name }: { value: number; name: string }) {
  const { number } = useFormats()
  if (value === 0) return null
  return (
    <Text ta="end">
      <Text span fw={650}>
        {value > 0 ? `+${number(value)}` : number(value)}
      </Text>{' '}
      <Text span size="sm" c="dimmed">
        {name}
      </Text>
    </Text>
  )
}
