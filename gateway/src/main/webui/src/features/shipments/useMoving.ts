import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Shipment } from '@/shared/api'
import { useChange, useReport } from '@/shared/ui'
import { withMoved, type Column } from './board'
import { deliver, dispatch, type Consignment } from './queries'

/** Moves shipments over the board: what the service has accepted stands in its new column at once. */
export function useMoving() {
  const { t } = useTranslation('shipments')
  const report = useReport()
  const queryClient = useQueryClient()
  const move = (shipment: Shipment) => {
    const shown = queryClient.getQueriesData<Column>({ queryKey: ['shipment', 'list'] })
    for (const [key, column] of shown) {
      const { status } = key[2] as { status: Shipment['status'] }
      if (column) queryClient.setQueryData(key, withMoved(column, status, shipment))
    }
    report.success(t(shipment.status === 'DELIVERED' ? 'deliver.done' : 'dispatch.done'))
  }
  const idOf = ({ id }: Shipment) => id
  const dispatching = useChange<{ seen: Shipment; consignment: Consignment }, Shipment>({
    entity: 'shipment',
    change: dispatch,
    idOf,
    onDone: move,
  })
  const delivering = useChange({ entity: 'shipment', change: deliver, idOf, onDone: move })
  return { dispatching, delivering }
}
