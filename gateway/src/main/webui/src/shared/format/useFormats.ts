import { useTranslation } from 'react-i18next'
import { formatsFor, type Formats } from './formats'

/** The formats of the language that the person has chosen. */
export function useFormats(): Formats {
  const { i18n } = useTranslation()
  return formatsFor(i18n.language)
}
