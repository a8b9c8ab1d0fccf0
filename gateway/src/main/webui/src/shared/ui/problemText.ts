import { useTranslation } from 'react-i18next'
import type { Problem } from '../api'
import type texts from '../locales/en.json'

/** The problems that have words of their own. */
type Known = keyof typeof texts.problem

export interface ProblemText {
  title: string
  /** What to do about it. */
  advice: string
}

/** Puts problems into words of the person's language; those without words of their own by their status. */
export function useProblemText(): (problem: Problem) => ProblemText {
  const { t, i18n } = useTranslation()
  return (problem) => {
    const kind = i18n.exists(`problem.${problem.kind}.title`) ? (problem.kind as Known) : general(problem)
    const service = t(`service.${problem.service}`)
    return {
      title: t(`problem.${kind}.title`, { service }),
      advice: t(`problem.${kind}.advice`, { service }),
    }
  }
}

function general({ status, isOutage, isSignedOut }: Problem): Known {
  if (isOutage) return 'outage'
  if (isSignedOut) return 'http-401'
  if (status === 403 || status === 404 || status === 412 || status === 429) return `http-${status}`
  return status >= 500 ? 'failure' : 'refused'
}
