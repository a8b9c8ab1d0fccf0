import { useTranslation } from 'react-i18next'
import { useFormats, useTotal } from '@/shared/format'
import { useNow } from '@/shared/ui'
import { backlog, type Vitals } from '../live/vitals'
import type { Keeper } from '../topology'
import { useMap } from './context'
import classes from './ServiceLane.module.css'

/** A service: who it is, how it is, and the lane in which all that it has lies. */
export function ServiceLane({ service }: { service: Keeper }) {
  const { t } = useTranslation()
  const { vitals, selection, select } = useMap()
  const mine = vitals[service]
  return (
    <div
      className={classes.lane}
      data-away={mine.awaySince !== undefined}
      data-chosen={selection.service === service}
    >
      <button type="button" className={classes.head} onClick={() => select({ service })}>
        <span className={classes.name}>
          <span className={classes.light} data-breaker={mine.breaker} aria-hidden />
          {t(`service.${service}`)}
        </span>
        <Condition vitals={mine} />
      </button>
    </div>
  )
}

function Condition({ vitals }: { vitals: Vitals }) {
  const { t } = useTranslation('motion')
  const { age, number } = useFormats()
  const totalOf = useTotal()
  const now = useNow(1000)
  const words = []
  if (vitals.awaySince === undefined) words.push(t('service.up'))
  else words.push(t('service.awayFor', { age: age((now - vitals.awaySince) / 1000) }))
  if (vitals.breaker && vitals.breaker !== 'CLOSED') words.push(t(`breaker.${vitals.breaker}`))
  const waiting = vitals.awaySince === undefined ? backlog(vitals) : 0
  if (waiting > 0) words.push(t('service.backlog', { count: waiting, number: number(waiting) }))
  return (
    <>
      <span className={classes.condition}>{words.join(' · ')}</span>
      {vitals.deadLetters !== undefined && vitals.deadLetters.total > 0 && (
        <span className={classes.letters}>
          {t('service.deadLetters', { count: vitals.deadLetters.total, number: totalOf(vitals.deadLetters) })}
        </span>
      )}
    </>
  )
}
