import { Card } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { BackLink, PageHeader, useChange, useReport } from '@/shared/ui'
import { ProductForm } from './ProductForm'
import { add } from './queries'

export default function NewProductPage() {
  const { t } = useTranslation('products')
  const report = useReport()
  const navigate = useNavigate()
  const adding = useChange({
    entity: 'product',
    change: add,
    idOf: ({ id }) => id,
    onDone: ({ id, name }) => {
      report.success(t('new.done', { name }))
      void navigate({ to: '/desk/products/$id', params: { id } })
    },
  })
  return (
    <>
      <BackLink to="/desk/products">{t('title')}</BackLink>
      <PageHeader title={t('new.title')} description={t('new.description')} />
      <Card maw={720} padding="xl">
        <ProductForm submitLabel={t('new.submit')} pending={adding.isPending} onSubmit={adding.mutateAsync} />
      </Card>
    </>
  )
}
