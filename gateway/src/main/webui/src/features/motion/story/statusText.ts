import { useTranslation } from 'react-i18next'
import type { EntityName } from '../topology'

/** A status in words; of an entity that has none, that it is known. */
export function useStatusText(): (entity: EntityName, status: string | undefined) => string {
  const { t, i18n } = useTranslation('motion')
  return (entity, status) =>
    status === undefined
      ? t('story.known')
      : i18n.t([`shared:${entity}Status.${status}`, `motion:${entity}Status.${status}`], {
          defaultValue: status,
        })
}
