import { useQueryClient } from '@tanstack/react-query';
import { caseQuery, type Statements, statementsQuery, useCommand } from '../../../../../api/index.ts';

/** Sends a command that answers with what others have told as it then is; what else tells of the case is read anew. */
export function useStatementsCommand<Input>(
  run: (input: Input, signal: AbortSignal) => Promise<Statements>,
  onDone: () => void,
) {
  const queryClient = useQueryClient();
  return useCommand(run, (view) => {
    queryClient.setQueryData(statementsQuery(view.caseId).queryKey, view);
    void queryClient.invalidateQueries(caseQuery(view.caseId));
    void queryClient.invalidateQueries({ queryKey: ['casework/case-log'] });
    onDone();
  });
}
