import { ActionIcon, Divider, Group, NumberInput, Text } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Total } from '@/shared/domain'
import { times } from '@/shared/format'
import { MoneyText } from '@/shared/ui'
import { changed, MOST_OF_ONE, priced, removed, type Line } from './lines'

interface Props {
  lines: readonly Line[]
  onChange: (lines: readonly Line[]) => void
}

export function NewOrderLines({ lines, onChange }: Props) {
  const { t } = useTranslation('orders-desk')
  if (lines.length === 0) return <Text c="dimmed">{t('new.nothing')}</Text>
  return (
    <>
      {lines.map(({ product, quantity }) => (
        <Group key={product.id} wrap="nowrap" gap="sm" py={8}>
          <NumberInput
            aria-label={t('new.quantity', { name: product.name })}
            size="sm"
            w={76}
            min={1}
            max={MOST_OF_ONE}
            allowDecimal={false}
            allowNegative={false}
            clampBehavior="blur"
            value={quantity}
            onChange={(value) => onChange(changed(lines, product.id, Number(value) || 1))}
          />
          <Text style={{ flex: 1, minWidth: 0 }} lineClamp={2}>
            {product.name}
          </Text>
          <MoneyText value={times(product.price, quantity)} />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('new.remove', { name: product.name })}
            onClick={() => onChange(removed(lines, product.id))}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <Divider my="md" />
      <Total lines={priced(lines)} />
    </>
  )
}
