import { Text } from '@mantine/core'
import {
  IconBuildingWarehouse,
  IconCheck,
  IconFileInvoice,
  IconHome,
  IconHourglass,
  IconTruckDelivery,
  IconX,
  type TablerIcon,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { outages } from '@/shared/api'
import { useFormats } from '@/shared/format'
import { useStore } from '@/shared/store'
import classes from './OrderTimeline.module.css'
import type { Step, StepName } from './timeline'

const icons: Record<StepName, TablerIcon> = {
  placed: IconCheck,
  confirmed: IconBuildingWarehouse,
  shipped: IconTruckDelivery,
  invoiced: IconFileInvoice,
  delivered: IconHome,
  cancelling: IconHourglass,
  cancelled: IconX,
  rejected: IconX,
}

/** Where an order is on its way; it moves while one looks. */
export function OrderTimeline({ steps }: { steps: readonly Step[] }) {
  const { t } = useTranslation('orders')
  return (
    <ol className={classes.timeline} aria-label={t('timeline')} style={{ '--steps': steps.length }}>
      {steps.map((step) => (
        <Stop key={step.name} {...step} />
      ))}
    </ol>
  )
}

function Stop({ name, state, at, by }: Step) {
  const { t } = useTranslation('orders')
  const { dateTime, time } = useFormats()
  const isAway = useStore(outages)[by] !== undefined
  const Icon = icons[name]
  const isToday = at && new Date(at).toDateString() === new Date().toDateString()
  return (
    <li className={classes.stop} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
      <span className={classes.mark} aria-hidden>
        <Icon size={21} stroke={1.8} />
      </span>
      <div className={classes.words}>
        <Text fw={600} c={state === 'ahead' ? 'dimmed' : undefined}>
          {t(`step.${name}`)}
        </Text>
        <Text size="sm" c="dimmed">
          {state === 'now'
            ? t(isAway ? `away.${by as Stepper}` : `now.${name as Waiting}`)
            : at
              ? isToday
                ? time(at)
                : dateTime(at)
              : t(`state.${state}`)}
        </Text>
      </div>
    </li>
  )
}

type Waiting = Exclude<StepName, 'placed' | 'cancelled' | 'rejected'>
type Stepper = 'warehouse' | 'shipping' | 'billing'
