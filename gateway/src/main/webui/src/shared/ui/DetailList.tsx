import { Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './DetailList.module.css'

/** What is known about something: names and values. */
export function DetailList({ details }: { details: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className={classes.list}>
      {details.map(([name, value]) => (
        <Stack key={name} gap={2}>
          <Text component="dt" size="sm" c="dimmed">
            {name}
          </Text>
          <Text component="dd" m={0} className={classes.value}>
            {value ?? '–'}
          </Text>
        </Stack>
      ))}
    </dl>
  )
}
