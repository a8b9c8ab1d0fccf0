import { useTranslation } from 'react-i18next'
import { services } from '@/shared/api'
import { useFormats } from '@/shared/format'
import classes from './Axis.module.css'
import { MomentCard } from './MomentCard'
import { spaceFor, type Moment } from './story'

/** Time runs down, each service has its column. */
export function Axis({ moments }: { moments: readonly Moment[] }) {
  const { t } = useTranslation()
  const { dateTime } = useFormats()
  const columns = services.filter((service) => moments.some((moment) => moment.service === service))
  const traces = [...new Set(moments.flatMap(({ travelled }) => travelled?.traceId ?? []))]
  const first = moments[0]
  return (
    <div className={classes.axis} style={{ '--columns': columns.length }}>
      <div className={classes.heads} aria-hidden>
        <span className={classes.begin}>{first && dateTime(new Date(first.at).toISOString())}</span>
        {columns.map((service) => (
          <span key={service} className={classes.head}>
            {t(`service.${service}`)}
          </span>
        ))}
      </div>
      <ol className={classes.moments}>
        {moments.map((moment, index) => (
          <Row
            key={`${moment.entity} ${moment.travelled?.version ?? moment.status ?? ''}`}
            moment={moment}
            before={moments[index - 1]}
            column={columns.indexOf(moment.service)}
            trace={traces.indexOf(moment.travelled?.traceId ?? '')}
          />
        ))}
      </ol>
    </div>
  )
}

interface RowProps {
  moment: Moment
  before: Moment | undefined
  column: number
  trace: number
}

function Row({ moment, before, column, trace }: RowProps) {
  const { t } = useTranslation('motion')
  const { age, number, preciseTime } = useFormats()
  const since = before ? moment.at - before.at : undefined
  return (
    <li className={classes.row} style={{ paddingTop: since === undefined ? 0 : spaceFor(since) }}>
      <div className={classes.time}>
        <time dateTime={new Date(moment.at).toISOString()}>{preciseTime(moment.at)}</time>
        {since !== undefined && (
          <span className={classes.since}>
            {t('story.later', {
              age: since < 1000 ? t('story.ms', { number: number(since) }) : age(since / 1000),
            })}
          </span>
        )}
      </div>
      <div className={classes.cell} style={{ '--column': column + 2 }}>
        <MomentCard moment={moment} trace={trace} />
      </div>
    </li>
  )
}
