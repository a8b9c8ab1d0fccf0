import type { NotificationData } from '@mantine/notifications'
import type { Problem } from '../api'
import { useProblemText } from './problemText'

/** Tells in a corner of the page what went well or wrong. */
export function useReport() {
  const words = useProblemText()
  return {
    success: (message: string) => show({ message, color: 'spruce' }),
    problem: (problem: Problem) => {
      const { title, advice } = words(problem)
      show({ title, message: advice, color: 'berry', autoClose: 10_000 })
    },
  }
}

function show(notice: NotificationData) {
  void import('@mantine/notifications').then(({ notifications }) => notifications.show(notice))
}
