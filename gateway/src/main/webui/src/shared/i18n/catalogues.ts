import type shared from '../locales/en.json'

/** The English texts by namespace, against which keys are checked. Whoever brings a namespace adds it here from afar. */
export interface Catalogues {
  shared: typeof shared
}
