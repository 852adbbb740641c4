import { useQueryClient } from '@tanstack/react-query';
import { useCommand } from '../../api/index.ts';

/** Sends a command upon goals; what tells of them is read anew. */
export function useGoalCommand<Input, Answer>(
  run: (input: Input, signal: AbortSignal) => Promise<Answer>,
  onDone: () => void,
) {
  const queryClient = useQueryClient();
  return useCommand(run, () => {
    for (const key of ['goals/list', 'goals/show', 'goals/overview', 'commitments/proof-choices'])
      void queryClient.invalidateQueries({ queryKey: [key] });
    onDone();
  });
}
