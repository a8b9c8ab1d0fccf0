import { useTranslation } from 'react-i18next'
import type shared from '@/shared/locales/en.json'

/** Those that we have words for; stock keepers may invent others. */
export function useCategoryName(): (category: string) => string {
  const { t, i18n } = useTranslation()
  return (category) =>
    i18n.exists(`category.${category}`) ? t(`category.${category as keyof typeof shared.category}`) : category
}
