import { useTranslation } from 'react-i18next'
import { useArrival } from '../live/live'
import { useMap } from './context'
import type { Station } from './layout'
import classes from './StationButton.module.css'
import { useStationText } from './stationText'

/** Where a topic meets a service: the owner's outbox, or a replica. */
export function StationButton({ station }: { station: Station }) {
  const { t } = useTranslation('motion')
  const { t: shared } = useTranslation()
  const { vitals, selection, select } = useMap()
  const { topic, service, isOwner, delay } = station
  const arrived = useArrival(topic.name, delay)
  const { main, detail, wantsAttention } = useStationText(station)
  const isAway = vitals[service].awaySince !== undefined
  const names = { service: shared(`service.${service}`), entity: t(`entity.${topic.entity}`) }
  return (
    <button
      type="button"
      className={classes.station}
      data-owner={isOwner}
      data-away={isAway}
      data-serves-alone={!isOwner && !isAway && vitals[topic.owner].awaySince !== undefined}
      data-attention={wantsAttention}
      data-chosen={selection.topic === topic.name && selection.service === service}
      onClick={() => select({ service, topic: topic.name })}
      aria-label={`${t(isOwner ? 'station.outbox' : 'station.replica', names)}: ${main}, ${detail}`}
    >
      <span className={classes.main}>{main}</span>
      <span className={classes.detail}>{detail}</span>
      {arrived && !isAway && (
        <span key={`${arrived.key}@${arrived.version}`} className={classes.flash} aria-hidden />
      )}
    </button>
  )
}
