import { useQueryClient } from '@tanstack/react-query';
import { type CaseSecrecy, caseQuery, secrecyQuery, useCommand } from '../../../../api/index.ts';

/** Sends a command that answers with the secrecy of the case as it then is; what else tells of the case is read anew. */
export function useSecrecyCommand<Input>(
  run: (input: Input, signal: AbortSignal) => Promise<CaseSecrecy>,
  onDone: () => void,
) {
  const queryClient = useQueryClient();
  return useCommand(run, (view) => {
    queryClient.setQueryData(secrecyQuery(view.caseId).queryKey, view);
    void queryClient.invalidateQueries(caseQuery(view.caseId));
    for (const key of ['casework/case-log', 'casework/inbox', 'casework/cases', 'casework/disclosures']) {
      void queryClient.invalidateQueries({ queryKey: [key] });
    }
    onDone();
  });
}
