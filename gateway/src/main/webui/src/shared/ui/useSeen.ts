import { useState } from 'react'

interface Versioned {
  version: number
}

/**
 * Keeps what a form began with, while newer versions arrive: a change must demand the version that the person has seen,
 * or it would overwrite what somebody else wrote meanwhile.
 */
export function useSeen<T extends Versioned>(newest: T) {
  const [seen, setSeen] = useState(newest)
  return {
    seen,
    changedMeanwhile: newest.version > seen.version,
    /** Goes on from the newest. */
    reload: () => setSeen(newest),
    /** Goes on from what one has just saved. */
    goOn: setSeen,
  }
}
