import i18next, { type BackendModule, type ResourceKey } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { languages, preferredLanguage, type Language } from '@/shared/i18n/languages'

// All that the portal says in a language is one file. The name of a catalogue's folder is its namespace.
const texts: Record<Language, () => Promise<{ default: Record<string, ResourceKey> }>> = {
  en: () => import('./texts/en'),
  nb: () => import('./texts/nb'),
}

const bundled: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    texts[language as Language]().then(
      ({ default: catalogues }) => {
        const path = Object.keys(catalogues).find((one) => one.includes(`/${namespace}/locales/`))
        if (path) done(null, catalogues[path])
        else done(new Error(`No catalogue ${namespace} in ${language}`), false)
      },
      (failure: unknown) => done(failure as Error, false),
    )
  },
}

export function startI18n() {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language
  })
  return i18next
    .use(bundled)
    .use(initReactI18next)
    .init({
      lng: preferredLanguage(),
      fallbackLng: false, // both say everything; a second language would have to be loaded
      supportedLngs: Object.keys(languages),
      ns: ['shared', 'app'],
      defaultNS: 'shared',
      interpolation: { escapeValue: false }, // React escapes
      partialBundledLanguages: true,
    })
}
