import { useMutation, useQueryClient } from '@tanstack/react-query'
import { keys, type Entity, type Problem } from '../api'
import { useReport } from './useReport'

interface Options<Input, Answer> {
  entity: Entity
  change: (input: Input) => Promise<Answer>
  /** Whose state the answer is; without it, the answer is no state of the entity. */
  idOf?: (answer: Answer) => string
  onDone?: (answer: Answer, input: Input) => void
}

/**
 * A change to an entity: the answer is shown at once, a refusal is reported; either way, everything that shows entities
 * of this kind is fetched again.
 */
export function useChange<Input, Answer>({ entity, change, idOf, onDone }: Options<Input, Answer>) {
  const queryClient = useQueryClient()
  const report = useReport()
  return useMutation<Answer, Problem, Input>({
    mutationFn: change,
    onSuccess: (answer, input) => {
      if (idOf) queryClient.setQueryData(keys.one(entity, idOf(answer)), answer)
      onDone?.(answer, input)
    },
    onError: report.problem,
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: [entity] })
    },
  })
}
