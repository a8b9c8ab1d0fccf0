import type { Erasure } from '../../api'

type Acknowledgement = Erasure['services'][number]

export type Answer = 'waiting' | 'agreed' | 'refused' | 'erased'

/** How far a service is with forgetting a customer. */
export function answerOf({ status }: Acknowledgement): Answer {
  switch (status) {
    case undefined:
      return 'waiting'
    case 'AGREED':
      return 'agreed'
    case 'REFUSED':
      return 'refused'
    case 'ERASED':
      return 'erased'
  }
}

/** How much of the way is gone, in percent: what has been asked of ordering counts as one step, as each service does. */
export function progressOf({ stage, services }: Erasure): number {
  if (stage === 'COMPLETED') return 100
  const steps = services.length + 2 // ordering agrees first, and the user is deleted last
  const gone = services.filter((service) => answerOf(service) === 'erased').length
  const agreed = stage === 'FORGETTING' || stage === 'FORGOTTEN' ? 1 : 0
  return Math.round(((agreed + gone) / steps) * 100)
}
