import { useQueryClient } from '@tanstack/react-query';
import { useCommand } from '../../api/index.ts';

/** How far a recommendation has come follows from what is promised for it. */
const SHOWN_BY = [
  'commitments/list',
  'commitments/targets',
  'commitments/proof-choices',
  'audits/questions',
  'audits/question',
  'audits/list',
  'audits/show',
];

/** Sends a command upon what is promised; the lists that tell of it are read anew. */
export function usePromiseCommand<Input, Answer>(
  run: (input: Input, signal: AbortSignal) => Promise<Answer>,
  onDone: () => void,
) {
  const queryClient = useQueryClient();
  return useCommand(run, () => {
    for (const list of SHOWN_BY) void queryClient.invalidateQueries({ queryKey: [list] });
    onDone();
  });
}
