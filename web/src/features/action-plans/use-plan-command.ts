import { useQueryClient } from '@tanstack/react-query';
import { useCommand } from '../../api/index.ts';

/** Sends a command upon a plan or a project; all that tells of them is read anew. */
export function usePlanCommand<Input, Answer>(
  run: (input: Input, signal: AbortSignal) => Promise<Answer>,
  onDone: (answer: Answer) => void,
) {
  const queryClient = useQueryClient();
  return useCommand(run, (answer: Answer) => {
    void queryClient.invalidateQueries({
      predicate: (q) => /^(plans|commitments)\//.test(String(q.queryKey[0])),
    });
    onDone(answer);
  });
}
