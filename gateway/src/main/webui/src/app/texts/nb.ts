import type { ResourceKey } from 'i18next'

export default import.meta.glob<ResourceKey>('/src/{shared,app,features/*}/locales/nb.json', {
  import: 'default',
  eager: true,
})
