import { Button, Group } from '@mantine/core'
import { IconShoppingBagPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Offer } from '@/shared/api'
import { QuantityInput } from '@/shared/domain'
import { Introduction } from './Introduction'
import { useAddToCart } from './useAddToCart'

/** How many, and into the cart with them. */
export function Buying({ product, available }: { product: Offer; available: number | undefined }) {
  const { t } = useTranslation('catalogue')
  const [quantity, setQuantity] = useState(1)
  const { add, adding, isAsking, stopAsking, introduce } = useAddToCart()
  return (
    <>
      <Group gap="md">
        <QuantityInput label={t('quantity')} value={quantity} onChange={setQuantity} size="lg" />
        <Button
          size="lg"
          leftSection={<IconShoppingBagPlus size={22} aria-hidden />}
          loading={adding === product.id}
          disabled={available === 0}
          onClick={() => add({ product, quantity })}
        >
          {t('add')}
        </Button>
      </Group>
      <Introduction isAsking={isAsking} onClose={stopAsking} onIntroduce={introduce} />
    </>
  )
}
