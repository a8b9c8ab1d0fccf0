import { Group, Text } from '@mantine/core'
import { useNetwork } from '@mantine/hooks'
import { IconPlugConnectedX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { outages, services, type Service } from '@/shared/api'
import { useCartChangesWaiting } from '@/shared/domain'
import { useFormats } from '@/shared/format'
import { useStore } from '@/shared/store'
import { useNow } from '@/shared/ui'
import classes from './Outages.module.css'

/** Quietly says who is down, since when, and what still works. */
export function Outages() {
  const away = useStore(outages)
  const { online } = useNetwork()
  const known = [...services, 'gateway' as const].filter((service) => away[service] !== undefined)
  return (
    <div role="status" className={classes.outages}>
      {online ? (
        known.map((service) => <Outage key={service} service={service} lastAnswer={away[service] ?? null} />)
      ) : (
        <Offline />
      )}
    </div>
  )
}

function Offline() {
  const { t } = useTranslation('app')
  const waiting = useCartChangesWaiting()
  return (
    <Group className={classes.outage} gap="sm" wrap="nowrap" align="flex-start">
      <IconPlugConnectedX size={20} stroke={1.7} aria-hidden className={classes.icon} />
      <Text size="sm">
        <strong>{t('offline.title')}</strong> {t('offline.text')}
        {waiting > 0 && ` ${t('offline.cart', { count: waiting })}`}
      </Text>
    </Group>
  )
}

function Outage({ service, lastAnswer }: { service: Service; lastAnswer: number | null }) {
  const { t } = useTranslation('app')
  const { t: shared } = useTranslation()
  const { age } = useFormats()
  const now = useNow(1000)
  return (
    <Group className={classes.outage} gap="sm" wrap="nowrap" align="flex-start">
      <IconPlugConnectedX size={20} stroke={1.7} aria-hidden className={classes.icon} />
      <Text size="sm">
        <strong>
          {t('outage.title', { service: shared(`service.${service}`) })}{' '}
          {lastAnswer !== null && t('outage.seen', { age: age((now - lastAnswer) / 1000) })}
        </strong>{' '}
        {t(`outage.${service}`)}
      </Text>
    </Group>
  )
}
