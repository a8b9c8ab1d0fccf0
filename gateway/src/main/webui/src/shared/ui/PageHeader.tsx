import { Group, Stack, Text, Title } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import type { ReactNode } from 'react'

interface Props {
  title: string
  /** One sentence on what the page is for. */
  description?: ReactNode
  /** How fresh it is, mostly. */
  aside?: ReactNode
  /** Buttons. */
  actions?: ReactNode
}

/** The head of every page; it also names the browser's tab. */
export function PageHeader({ title, description, aside, actions }: Props) {
  useDocumentTitle(`${title} · Orderly`)
  return (
    <Group component="header" justify="space-between" align="flex-end" gap="md" mb="xl">
      <Stack gap={6} miw={0} maw="100%">
        <Group gap="sm" align="center">
          <Title order={1}>{title}</Title>
          {aside}
        </Group>
        {description && (
          <Text c="dimmed" maw={640}>
            {description}
          </Text>
        )}
      </Stack>
      {actions && <Group gap="sm">{actions}</Group>}
    </Group>
  )
}
