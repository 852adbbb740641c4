import { useQueryClient } from '@tanstack/react-query';
import { caseQuery, useCommand } from '../../api/index.ts';
import type { Run } from './records.ts';

/** Sends a command about young people in a case; what tells of it is read anew. */
export function useYouthCommand(run: Run, onDone: () => void) {
  const queryClient = useQueryClient();
  return useCommand(run, ({ caseId }) => {
    void queryClient.invalidateQueries(caseQuery(caseId));
    for (const list of ['youth/notices', 'youth/risks', 'youth/talks', 'youth/risk-children'])
      void queryClient.invalidateQueries({ queryKey: [list] });
    for (const list of ['casework/case-log', 'casework/my-day', 'casework/journal'])
      void queryClient.invalidateQueries({ queryKey: [list] });
    onDone();
  });
}
