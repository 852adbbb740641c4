import { useQueryClient } from '@tanstack/react-query';
import { caseQuery, codingsQuery, type ProblemCodings, useCommand } from '../../../../api/index.ts';

/** Sends a command that answers with the codings of the case as they then are. */
export function useCodingsCommand<Input>(
  run: (input: Input, signal: AbortSignal) => Promise<ProblemCodings>,
  onDone: () => void,
) {
  const queryClient = useQueryClient();
  return useCommand(run, (view) => {
    queryClient.setQueryData(codingsQuery(view.caseId).queryKey, view);
    void queryClient.invalidateQueries(caseQuery(view.caseId));
    onDone();
  });
}
