import { Group, Text, Tooltip } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Service } from '../api'
import { useFormats } from '../format'
import classes from './OldBadge.module.css'

interface Props {
  /** Who answered. */
  service: Service
  seconds: number
  /** Whether from copies of what others own. */
  isReplicated: boolean
}

/** How old is what is shown, and why. */
export default function OldBadge({ service, seconds, isReplicated }: Props) {
  const { t } = useTranslation()
  const { age } = useFormats()
  const name = t(`service.${service}`)
  return (
    <Tooltip
      multiline
      maw={280}
      label={t(isReplicated ? 'freshness.replicated' : 'freshness.owned', { service: name })}
    >
      <Group component="span" gap={7} wrap="nowrap" className={classes.badge} tabIndex={0}>
        <span className={classes.dot} aria-hidden />
        <Text span size="sm" inherit>
          {t('freshness.asOf', { age: age(seconds) })}
        </Text>
      </Group>
    </Tooltip>
  )
}
