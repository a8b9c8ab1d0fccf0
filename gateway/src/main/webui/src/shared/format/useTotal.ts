import { useTranslation } from 'react-i18next'
import { useFormats } from './useFormats'

/** A list's length, as the services answer it: they count up to a limit only. */
export interface Total {
  total: number
  totalIsExact: boolean
}

/** Writes how long a list is. */
export function useTotal(): (list: Total) => string {
  const { t } = useTranslation()
  const { number } = useFormats()
  return ({ total, totalIsExact }) =>
    totalIsExact ? number(total) : t('moreThan', { number: number(total) })
}
