import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormats } from '@/shared/format'
import { supplyOf } from './availability'
import classes from './Availability.module.css'

/** How many can be had; it changes while one looks. */
export function Availability({ available }: { available: number | undefined }) {
  const { t } = useTranslation('catalogue')
  const { number } = useFormats()
  const supply = supplyOf(available)
  return (
    <Text component="span" size="sm" className={classes.availability} data-supply={supply}>
      <span className={classes.dot} aria-hidden />
      {t(`supply.${supply}`, { available: number(available ?? 0) })}
    </Text>
  )
}
