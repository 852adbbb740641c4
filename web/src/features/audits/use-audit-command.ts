import { useQueryClient } from '@tanstack/react-query';
import { useCommand } from '../../api/index.ts';

/** Sends a command upon audits or questions; all that tells of them is read anew. */
export function useAuditCommand<Input, Answer>(
  run: (input: Input, signal: AbortSignal) => Promise<Answer>,
  onDone: () => void,
) {
  const queryClient = useQueryClient();
  return useCommand(run, () => {
    for (const list of ['questions', 'question', 'papers', 'list', 'show', 'samples', 'sample'])
      void queryClient.invalidateQueries({ queryKey: [`audits/${list}`] });
    onDone();
  });
}
