import { useQueryClient } from '@tanstack/react-query';
import { useCommand } from '../../api/index.ts';

/** Sends a command upon a report; what tells of it is read anew. */
export function useReportCommand<Input, Answer>(
  run: (input: Input, signal: AbortSignal) => Promise<Answer>,
  onDone: (answer: Answer) => void,
) {
  const queryClient = useQueryClient();
  return useCommand(run, (answer: Answer) => {
    for (const list of ['reports/list', 'reports/workspace', 'reports/edition'])
      void queryClient.invalidateQueries({ queryKey: [list] });
    onDone(answer);
  });
}
