import type shared from '../locales/en.json'

/** The English texts by namespace, against which keys are checked. A feature adds its own namespace in its catalogue.d.ts. */
export interface Catalogues {
  shared: typeof shared
}
