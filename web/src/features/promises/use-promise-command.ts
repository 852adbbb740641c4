import { useQueryClient } from '@tanstack/react-query';
import { useCommand } from '../../api/index.ts';

/** Sends a command upon what is promised; the lists that tell of it are read anew. */
export function usePromiseCommand<Input, Answer>(
  run: (input: Input, signal: AbortSignal) => Promise<Answer>,
  onDone: () => void,
) {
  const queryClient = useQueryClient();
  return useCommand(run, () => {
    for (const list of ['commitments/list', 'commitments/targets', 'commitments/proof-choices']) {
      void queryClient.invalidateQueries({ queryKey: [list] });
    }
    onDone();
  });
}
