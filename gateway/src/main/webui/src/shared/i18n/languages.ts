export const languages = { en: 'English', nb: 'Norsk' } as const
export type Language = keyof typeof languages

const SETTING = 'orderly.language'

/** What the person has chosen, else what the browser asks for, as far as we speak it. */
export function preferredLanguage(): Language {
  const chosen = localStorage.getItem(SETTING)
  const wanted = [chosen, ...navigator.languages].map((tag) => tag?.split('-')[0])
  const known = wanted
    .map((tag) => (tag === 'no' || tag === 'nn' ? 'nb' : tag))
    .find((tag) => tag && tag in languages)
  return (known ?? 'en') as Language
}

export function rememberLanguage(language: Language) {
  localStorage.setItem(SETTING, language)
}
