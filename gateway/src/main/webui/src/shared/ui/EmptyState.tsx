import { Center, Stack, Text, ThemeIcon, Title } from '@mantine/core'
import type { TablerIcon } from '@tabler/icons-react'
import type { ReactNode } from 'react'

interface Props {
  icon: TablerIcon
  title: string
  /** What would be here, and how it gets here. */
  children?: ReactNode
  action?: ReactNode
  /** It is all that there is on the page. */
  isPage?: boolean
}

/** Where nothing is, it says why and what to do. */
export function EmptyState({ icon: Icon, title, children, action, isPage = false }: Props) {
  return (
    <Center py={64} px="md">
      <Stack align="center" gap="sm" maw={420} ta="center">
        <ThemeIcon size={64} radius={32} variant="light" aria-hidden>
          <Icon size={30} stroke={1.5} />
        </ThemeIcon>
        <Title order={isPage ? 1 : 2} size="h2" mt="xs">
          {title}
        </Title>
        {children && <Text c="dimmed">{children}</Text>}
        {action}
      </Stack>
    </Center>
  )
}
