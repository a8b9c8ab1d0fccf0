import i18next, { type BackendModule, type ResourceKey } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { languages, preferredLanguage } from '@/shared/i18n/languages'

// One catalogue per language and folder; the folder's name is the namespace: a page loads only what it says.
const catalogues = import.meta.glob<ResourceKey>('/src/{shared,app,features/*}/locales/*.json', {
  import: 'default',
})

const bundled: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    const load = Object.entries(catalogues).find(([path]) =>
      path.endsWith(`/${namespace}/locales/${language}.json`),
    )
    if (!load) {
      done(new Error(`No catalogue ${namespace} in ${language}`), false)
      return
    }
    load[1]().then(
      (texts) => done(null, texts),
      (failure: unknown) => done(failure as Error, false),
    )
  },
}

export function startI18n() {
  return i18next
    .use(bundled)
    .use(initReactI18next)
    .init({
      lng: preferredLanguage(),
      fallbackLng: 'en',
      supportedLngs: Object.keys(languages),
      ns: ['shared', 'app'],
      defaultNS: 'shared',
      interpolation: { escapeValue: false }, // React escapes
      partialBundledLanguages: true,
    })
}
