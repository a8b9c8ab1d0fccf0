import { useTranslation } from 'react-i18next'
import { useFormats } from '@/shared/format'
import { useArrival, useJournal } from '../live/live'
import { useMap } from './context'
import type { Station } from './layout'

interface StationText {
  main: string
  detail: string
  wantsAttention: boolean
}

/** The two lines of a station: how far or how old it is, and the version that it was last brought. */
export function useStationText({ topic, service, isOwner, delay }: Station): StationText {
  const { t } = useTranslation('motion')
  const { age, number } = useFormats()
  const { vitals } = useMap()
  const { journal } = useJournal()
  const arrived = useArrival(topic.name, delay)
  const mine = vitals[service]
  const version = arrived ? `v${arrived.version} …${arrived.key.slice(-4)}` : undefined

  if (mine.awaySince !== undefined) {
    const missed = isOwner ? 0 : journal.countSince(topic.name, mine.awaySince)
    return {
      main: t(isOwner ? 'station.silent' : 'station.stopped'),
      detail: isOwner ? t('station.owned') : t('station.missed', { count: missed, number: number(missed) }),
      wantsAttention: missed > 0,
    }
  }
  if (isOwner) {
    const published = mine.published[topic.name]
    const dirty = published?.dirty ?? 0
    const states = t('station.states', { count: published?.rows ?? 0, number: number(published?.rows ?? 0) })
    return {
      main: published ? states : t('station.owned'),
      detail:
        dirty > 0
          ? t('station.unsent', { count: dirty, number: number(dirty) })
          : (version ?? t('station.allSent')),
      wantsAttention: dirty > 0,
    }
  }
  const replica = mine.replicas[topic.name]
  const lag = replica?.lag ?? 0
  return {
    main: replica ? t('station.age', { age: age(replica.age) }) : t('station.copy'),
    detail:
      lag > 0 ? t('station.lag', { count: lag, number: number(lag) }) : (version ?? t('station.caughtUp')),
    wantsAttention: lag > 0,
  }
}
