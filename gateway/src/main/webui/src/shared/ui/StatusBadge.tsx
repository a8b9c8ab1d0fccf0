import { Badge } from '@mantine/core'
import type { ReactNode } from 'react'

const colors = { neutral: 'gray', waiting: 'apricot', good: 'spruce', bad: 'berry' }
export type Tone = keyof typeof colors

/** A status in one word, with a colour that never says anything alone. */
export function StatusBadge({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <Badge color={colors[tone]} size="lg" fw={600} miw="max-content">
      {children}
    </Badge>
  )
}
