import type { NotificationData } from '@mantine/notifications'
import type { Problem } from '../api'
import { createStore } from '../store'
import { useProblemText } from './problemText'

/** Whether there has been anything to tell yet. */
export const notices = createStore(false)

/** Tells in a corner of the page what went well or wrong. */
export function useReport() {
  const words = useProblemText()
  return {
    success: (message: string) => show({ message, color: 'spruce' }),
    problem: (problem: Problem) => {
      if (problem.isSignedOut) return // that is said over the page
      const { title, advice } = words(problem)
      show({ title, message: advice, color: 'berry', autoClose: 10_000 })
    },
  }
}

function show(notice: NotificationData) {
  notices.set(true)
  void import('@mantine/notifications').then(({ notifications }) => notifications.show(notice))
}
