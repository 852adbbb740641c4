import { useQueryClient } from '@tanstack/react-query';
import { useCommand } from '../../api/index.ts';

/** Sends a command upon risks or internal control; what tells of it is read anew. */
export function useControlCommand<Input, Answer>(
  run: (input: Input, signal: AbortSignal) => Promise<Answer>,
  onDone: () => void,
) {
  const queryClient = useQueryClient();
  return useCommand(run, () => {
    for (const list of ['control/year', 'control/sample', 'commitments/list']) {
      void queryClient.invalidateQueries({ queryKey: [list] });
    }
    onDone();
  });
}
