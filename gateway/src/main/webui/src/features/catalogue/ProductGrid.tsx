import { SimpleGrid } from '@mantine/core'
import type { Offer } from '@/shared/api'
import classes from './CataloguePage.module.css'
import { Introduction } from './Introduction'
import { ProductCard } from './ProductCard'
import { useAddToCart } from './useAddToCart'

interface Props {
  products: readonly Offer[]
  /** Whether others were asked for and are on their way. */
  isOld: boolean
}

export function ProductGrid({ products, isOld }: Props) {
  const { add, adding, isAsking, stopAsking, introduce } = useAddToCart()
  return (
    <>
      <SimpleGrid
        cols={{ base: 2, sm: 3, md: 4 }}
        spacing={{ base: 'sm', sm: 'lg' }}
        className={classes.grid}
        data-old={isOld}
      >
        {products.map((product) => (
          <ProductCard
            key={product.id}
            product={product}
            available={product.available}
            adding={adding === product.id}
            onAdd={() => add({ product, quantity: 1 })}
          />
        ))}
      </SimpleGrid>
      <Introduction isAsking={isAsking} onClose={stopAsking} onIntroduce={introduce} />
    </>
  )
}
