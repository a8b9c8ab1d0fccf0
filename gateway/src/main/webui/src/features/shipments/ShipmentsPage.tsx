import { SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FreshnessBadge, PageHeader } from '@/shared/ui'
import { BoardColumn } from './BoardColumn'
import { columns, shipmentsIn, type Column } from './queries'
import { ShipmentDrawer } from './ShipmentDrawer'
import classes from './ShipmentsPage.module.css'

const route = getRouteApi('/desk/shipments')

/** A board: parcels go from the left to the right. On a phone it shows one column at a time. */
export default function ShipmentsPage() {
  const { t } = useTranslation('shipments')
  const { t: shared } = useTranslation()
  const { shipment } = route.useSearch()
  const navigate = route.useNavigate()
  const [shown, setShown] = useState<Column>('PENDING')
  const pending = useQuery(shipmentsIn('PENDING', undefined))
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        aside={
          <FreshnessBadge
            service="shipping"
            answeredAt={pending.dataUpdatedAt}
            replicas={['orders', 'customers', 'products']}
          />
        }
      />
      <SegmentedControl
        aria-label={t('column')}
        fullWidth
        mb="md"
        hiddenFrom="md"
        value={shown}
        onChange={(chosen) => setShown(chosen)}
        data={columns.map((status) => ({ value: status, label: shared(`shipmentStatus.${status}`) }))}
      />
      <div className={classes.board} data-shown={shown}>
        {columns.map((status) => (
          <BoardColumn
            key={status}
            status={status}
            onOpen={(id) => void navigate({ search: { shipment: id } })}
          />
        ))}
      </div>
      <ShipmentDrawer id={shipment} onClose={() => void navigate({ search: {} })} />
    </>
  )
}
