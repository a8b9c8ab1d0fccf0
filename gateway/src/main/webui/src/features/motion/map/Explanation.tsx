import { Anchor, Code, Group, Text } from '@mantine/core'
import { IconPlugConnectedX, IconRoute, IconWaveSawTool } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { useFormats } from '@/shared/format'
import { useNow } from '@/shared/ui'
import { absences, silence, type Absence } from '../live/continuity'
import { useJournal } from '../live/live'
import { backlog } from '../live/vitals'
import { isAcknowledgement, topics } from '../topology'
import { useMap } from './context'
import classes from './Explanation.module.css'

const main = topics.filter((topic) => !isAcknowledgement(topic))

/** What goes on without those who are down, and why. */
export function Explanation() {
  const { vitals } = useMap()
  const away = absences(vitals, main)
  const silentFor = silence(vitals)
  return (
    <div role="status" className={classes.all}>
      {silentFor !== undefined && <Silence seconds={silentFor} />}
      {away.map((absence) => (
        <Away key={absence.service} absence={absence} />
      ))}
      {silentFor === undefined && away.length === 0 && <AllUp />}
    </div>
  )
}

function AllUp() {
  return (
    <Note icon={<IconRoute size={22} stroke={1.6} aria-hidden />}>
      <Trans ns="motion" i18nKey="explanation.allUp" components={{ code: <Code /> }} />
    </Note>
  )
}

function Silence({ seconds }: { seconds: number }) {
  const { t } = useTranslation('motion')
  const { age, number } = useFormats()
  const { vitals } = useMap()
  const waiting = Object.values(vitals).reduce((sum, one) => sum + backlog(one), 0)
  return (
    <Note icon={<IconWaveSawTool size={22} stroke={1.6} aria-hidden />} away>
      <strong>{t('explanation.silent', { age: age(seconds) })}</strong>{' '}
      {t('explanation.silentWhy', { count: waiting, number: number(waiting) })}
    </Note>
  )
}

function Away({ absence: { service, since, goingOn, catchesUpOn } }: { absence: Absence }) {
  const { t, i18n } = useTranslation('motion')
  const { t: shared } = useTranslation()
  const { age, number } = useFormats()
  const { select } = useMap()
  const { journal } = useJournal()
  const now = useNow(1000)
  const name = shared(`service.${service}`)
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' })
  const missed = catchesUpOn.reduce((sum, topic) => sum + journal.countSince(topic.name, since), 0)
  return (
    <Note icon={<IconPlugConnectedX size={22} stroke={1.6} aria-hidden />} away>
      <strong>{t('explanation.away', { service: name, age: age((now - since) / 1000) })}</strong>{' '}
      {goingOn.length > 0 && t('explanation.goOn', { service: name })}
      {goingOn.length > 0 && (
        <ul className={classes.readers}>
          {goingOn.map(({ service: reader, from }) => (
            <li key={reader}>
              <Anchor component="button" fw={600} onClick={() => select({ service: reader })}>
                {shared(`service.${reader}`)}
              </Anchor>{' '}
              {t('explanation.from', {
                entities: list.format(from.map(({ entity }) => t(`many.${entity}`))),
              })}
            </li>
          ))}
        </ul>
      )}
      {t(`waits.${service}`)}{' '}
      {missed > 0 && t('explanation.missed', { count: missed, number: number(missed), service: name })}
    </Note>
  )
}

function Note({ icon, away = false, children }: { icon: ReactNode; away?: boolean; children: ReactNode }) {
  return (
    <Group className={classes.note} data-away={away} gap="md" wrap="nowrap" align="flex-start">
      {icon}
      <Text component="div">{children}</Text>
    </Group>
  )
}
