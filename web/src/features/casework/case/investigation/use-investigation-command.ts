import { useQueryClient } from '@tanstack/react-query';
import {
  caseQuery,
  codingsQuery,
  type Investigation,
  investigationQuery,
  useCommand,
} from '../../../../api/index.ts';

/** Sends a command that answers with the investigation as it then is; what else tells of the case is read anew. */
export function useInvestigationCommand<Input>(
  run: (input: Input, signal: AbortSignal) => Promise<Investigation>,
  onDone: () => void,
) {
  const queryClient = useQueryClient();
  return useCommand(run, (view) => {
    queryClient.setQueryData(investigationQuery(view.caseId).queryKey, view);
    void queryClient.invalidateQueries(caseQuery(view.caseId));
    void queryClient.invalidateQueries(codingsQuery(view.caseId));
    void queryClient.invalidateQueries({ queryKey: ['casework/case-log'] });
    onDone();
  });
}
