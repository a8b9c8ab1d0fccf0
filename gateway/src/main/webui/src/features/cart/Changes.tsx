import { Alert, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { MoneyText } from '@/shared/ui'
import type { Change } from './changes'
import lines from './Placing.module.css'

/** What is not as the customer saw it, old beside new, before they are asked again. */
export function Changes({ changes }: { changes: readonly Change[] }) {
  const { t } = useTranslation('cart')
  if (changes.length === 0) return null
  return (
    <Alert
      role="alert"
      color="apricot"
      icon={<IconAlertTriangle aria-hidden />}
      title={t('changed.title')}
      mb="md"
    >
      <ul className={lines.lines}>
        {changes.map(({ productId, name, renamed, price, sold }) => (
          <li key={productId}>
            <Text fw={560}>{renamed ? t('changed.renamed', renamed) : name}</Text>
            {price && (
              <Text>
                <Text span td="line-through" c="dimmed">
                  <MoneyText value={price.before} />
                </Text>{' '}
                <MoneyText value={price.now} fw={600} />
              </Text>
            )}
            {sold !== undefined && <Text>{t(sold ? 'changed.soldAgain' : 'obstacle.notSold')}</Text>}
          </li>
        ))}
      </ul>
      <Text mt="sm">{t('changed.text')}</Text>
    </Alert>
  )
}
