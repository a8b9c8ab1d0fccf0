import { IconRoute } from '@tabler/icons-react'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Role } from '@/shared/session'
import type { Destination } from './destination'
import { loading } from '../recovery'
import { under } from './root'

const staff: readonly Role[] = ['operator', 'clerk', 'stock-keeper', 'dispatcher', 'accountant']

const map = createRoute({
  ...under,
  path: '/motion',
  validateSearch: ({ service, topic }: Record<string, unknown>): { service?: string; topic?: string } => ({
    ...(typeof service === 'string' && { service }),
    ...(typeof topic === 'string' && { topic }),
  }),
  component: lazyRouteComponent(loading(() => import('@/features/motion/MotionPage'))),
  staticData: { roles: staff, saysWhoIsAway: true },
})

const story = createRoute({
  ...under,
  path: '/motion/orders/$orderId',
  component: lazyRouteComponent(loading(() => import('@/features/motion/story/StoryPage'))),
  staticData: { roles: ['operator', 'clerk'] },
})

/** Where the state is watched. Each page is loaded when it is first visited, and by those whose roles allow it. */
export const motionPages = [map, story] as const

export const motionDestinations: readonly Destination[] = [
  { to: '/motion', label: 'motion', icon: IconRoute, roles: staff },
]
