import type texts from './locales/en.json'

declare module '@/shared/i18n/catalogues' {
  interface Catalogues {
    customers: typeof texts
  }
}
