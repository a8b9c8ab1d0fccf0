import { Group, Text, Tooltip } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { asOf, replicaAges, type Service } from '../api'
import { useFormats } from '../format'
import { useStore } from '../store'
import classes from './FreshnessBadge.module.css'
import { useNow } from './useNow'

/** From here on, in seconds, what is shown counts as old. */
const OLD_S = 60

interface Props {
  /** Who answered. */
  service: Service
  /** When: `dataUpdatedAt` of the query. */
  answeredAt: number
  /** The replicas that the answer rests on, as `Orderly-Replica-Age` names them; none if the owner answered. */
  replicas?: readonly string[]
}

/** "as of 0.4 s ago" */
export function FreshnessBadge({ service, answeredAt, replicas = [] }: Props) {
  const { t } = useTranslation()
  const { age } = useFormats()
  const ages = useStore(replicaAges)[service]
  const now = useNow(1000)
  if (answeredAt === 0) return null
  const seconds = Math.max(0, now - asOf(answeredAt, ages, replicas)) / 1000
  const name = t(`service.${service}`)
  return (
    <Tooltip
      multiline
      maw={280}
      label={
        replicas.length > 0
          ? t('freshness.replicated', { service: name })
          : t('freshness.owned', { service: name })
      }
    >
      {}
      <Group
        component="span"
        gap={7}
        wrap="nowrap"
        className={classes.badge}
        data-old={seconds > OLD_S}
        tabIndex={0}
      >
        <span className={classes.dot} aria-hidden />
        <Text span size="sm" inherit>
          {t('freshness.asOf', { age: age(seconds) })}
        </Text>
      </Group>
    </Tooltip>
  )
}
