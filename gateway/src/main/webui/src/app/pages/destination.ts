import type { TablerIcon } from '@tabler/icons-react'
import type { LinkProps } from '@tanstack/react-router'
import type { Role } from '@/shared/session'
import type app from '../locales/en.json'

/** What the header leads to. */
export interface Destination {
  to: NonNullable<LinkProps['to']>
  label: keyof typeof app.navigation
  icon: TablerIcon
  roles: readonly Role[]
}
