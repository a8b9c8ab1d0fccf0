import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconArchive } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Product } from '@/shared/api'
import { ConfirmModal, useChange, useReport } from '@/shared/ui'
import { discontinue } from './queries'

export function Discontinue({ product }: { product: Product }) {
  const { t } = useTranslation('products')
  const report = useReport()
  const [asking, { open, close }] = useDisclosure()
  const discontinuing = useChange({
    entity: 'product',
    change: discontinue,
    idOf: ({ id }) => id,
    onDone: () => report.success(t('discontinue.done')),
  })
  return (
    <>
      <Button variant="default" leftSection={<IconArchive size={18} aria-hidden />} onClick={open}>
        {t('discontinue.open')}
      </Button>
      <ConfirmModal
        opened={asking}
        title={t('discontinue.title', { name: product.name })}
        action={t('discontinue.open')}
        dangerous
        pending={discontinuing.isPending}
        onConfirm={() => discontinuing.mutate(product, { onSettled: close })}
        onClose={close}
      >
        {t('discontinue.text')}
      </ConfirmModal>
    </>
  )
}
