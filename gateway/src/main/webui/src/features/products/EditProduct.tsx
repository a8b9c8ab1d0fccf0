import { useTranslation } from 'react-i18next'
import type { Product } from '@/shared/api'
import { ChangedMeanwhile, useChange, useReport, useSeen } from '@/shared/ui'
import { ProductForm } from './ProductForm'
import { edit } from './queries'

export function EditProduct({ product, onDone }: { product: Product; onDone: () => void }) {
  const { t } = useTranslation('products')
  const { t: shared } = useTranslation()
  const report = useReport()
  const { seen, changedMeanwhile, reload } = useSeen(product)
  const editing = useChange({
    entity: 'product',
    change: edit,
    idOf: ({ id }) => id,
    onDone: () => {
      report.success(t('edit.done'))
      onDone()
    },
  })
  return (
    <>
      {changedMeanwhile && <ChangedMeanwhile onReload={reload} />}
      <ProductForm
        key={seen.version}
        known={seen}
        submitLabel={shared('action.save')}
        pending={editing.isPending}
        onSubmit={(details) => editing.mutateAsync({ seen, details })}
      />
    </>
  )
}
