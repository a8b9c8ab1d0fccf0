import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { loading } from '../recovery'
import { staff } from '../roles'
import { under } from './root'

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
