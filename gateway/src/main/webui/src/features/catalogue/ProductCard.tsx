import { ActionIcon, Card, Group, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Offer } from '@/shared/api'
import { ProductPicture } from '@/shared/domain'
import { MoneyText } from '@/shared/ui'
import { Availability } from './Availability'
import classes from './ProductCard.module.css'

interface Props {
  product: Offer
  /** Undefined while it is not known. */
  available: number | undefined
  adding: boolean
  onAdd: () => void
}

/** A product among others; all of the card leads to its page. */
export function ProductCard({ product, available, adding, onAdd }: Props) {
  const { t } = useTranslation('catalogue')
  const { id, sku, name, price } = product
  return (
    <Card component="article" padding="md" className={classes.card}>
      <Card.Section className={classes.picture}>
        <ProductPicture sku={sku} name={name} />
      </Card.Section>
      <Text component="h2" className={classes.name}>
        <Link to="/shop/$id" params={{ id }} className={classes.link}>
          {name}
        </Link>
      </Text>
      <Availability available={available} />
      <Group justify="space-between" align="center" wrap="nowrap" mt="sm">
        <MoneyText value={price} className={classes.price} />
        <ActionIcon
          size={40}
          radius="xl"
          variant="light"
          className={classes.add}
          aria-label={t('addOne', { name })}
          title={t('add')}
          loading={adding}
          disabled={available === 0}
          onClick={onAdd}
        >
          <IconPlus size={20} aria-hidden />
        </ActionIcon>
      </Group>
    </Card>
  )
}
