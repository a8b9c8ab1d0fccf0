import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { FilterChips } from '@/shared/ui'
import { categoryList } from './queries'
import { useCategoryName } from './useCategoryName'

interface Props {
  value: string | undefined
  onChange: (category: string | undefined) => void
}

export function Categories({ value, onChange }: Props) {
  const { t } = useTranslation('catalogue')
  const nameOf = useCategoryName()
  const categories = useQuery(categoryList)
  return (
    <FilterChips
      label={t('categories')}
      all={t('allCategories')}
      options={(categories.data?.items ?? []).map(({ name }) => ({ value: name, label: nameOf(name) }))}
      value={value}
      onChange={onChange}
    />
  )
}
