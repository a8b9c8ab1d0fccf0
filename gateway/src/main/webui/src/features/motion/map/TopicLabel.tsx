import { useTranslation } from 'react-i18next'
import { useFormats } from '@/shared/format'
import { useNow } from '@/shared/ui'
import { useJournal } from '../live/live'
import type { Topic } from '../topology'
import { useMap } from './context'
import classes from './TopicLabel.module.css'

/** A topic, and what it has last carried. */
export function TopicLabel({ topic }: { topic: Topic }) {
  const { t } = useTranslation('motion')
  const { selection, select } = useMap()
  return (
    <button
      type="button"
      className={classes.label}
      data-chosen={selection.topic === topic.name}
      onClick={() => select({ topic: topic.name })}
    >
      <span className={classes.entity}>{t(`entity.${topic.entity}`)}</span>
      <span className={classes.topic}>{topic.name}</span>
      <Latest topic={topic} />
    </button>
  )
}

function Latest({ topic }: { topic: Topic }) {
  const { t } = useTranslation('motion')
  const { age } = useFormats()
  const now = useNow(1000)
  const latest = useJournal().journal.latest(topic.name)
  if (!latest) return null
  return (
    <span className={classes.latest}>
      {t('map.latest', {
        partition: latest.partition,
        offset: latest.offset,
        age: age((now - latest.receivedAt) / 1000),
      })}
    </span>
  )
}
