import { Text, ThemeIcon } from '@mantine/core'
import {
  IconBuildingWarehouse,
  IconFileInvoice,
  IconKey,
  IconPackages,
  IconTruckDelivery,
  IconUser,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './WhatHappens.module.css'

const data = {
  profile: IconUser,
  orders: IconPackages,
  reservations: IconBuildingWarehouse,
  shipments: IconTruckDelivery,
  invoices: IconFileInvoice,
  signIn: IconKey,
} as const

/** What each service does with what it has about the person. */
export function WhatHappens() {
  const { t } = useTranslation('profile')
  return (
    <ul className={classes.list}>
      {(Object.keys(data) as (keyof typeof data)[]).map((name) => {
        const Icon = data[name]
        return (
          <li key={name} className={classes.item}>
            <ThemeIcon
              size={42}
              radius="xl"
              variant="light"
              color={name === 'invoices' ? 'apricot' : 'spruce'}
            >
              <Icon size={21} stroke={1.7} aria-hidden />
            </ThemeIcon>
            <div>
              <Text fw={600}>{t(`data.${name}.title`)}</Text>
              <Text size="sm" c="dimmed">
                {t(`data.${name}.text`)}
              </Text>
            </div>
          </li>
        )
      })}
    </ul>
  )
}
