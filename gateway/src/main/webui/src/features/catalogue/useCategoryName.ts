import { useTranslation } from 'react-i18next'
import type texts from '@/shared/locales/en.json'

/** Categories that we have words for by these, others as they are called. */
export function useCategoryName(): (category: string) => string {
  const { t, i18n } = useTranslation()
  return (category) =>
    i18n.exists(`category.${category}`) ? t(`category.${category as keyof typeof texts.category}`) : category
}
