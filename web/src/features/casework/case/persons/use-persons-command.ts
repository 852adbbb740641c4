import { useQueryClient } from '@tanstack/react-query';
import { type CasePersons, casePersonsQuery, caseQuery, useCommand } from '../../../../api/index.ts';

/** What tells of a person elsewhere: the name stands in every list. */
const TELLS_OF_PERSONS = ['casework/my-day', 'casework/inbox', 'casework/cases', 'casework/case-log'];

/** Sends a command that answers with the persons of the case as they then are. */
export function usePersonsCommand<Input>(
  run: (input: Input, signal: AbortSignal) => Promise<CasePersons>,
  onDone: () => void,
) {
  const queryClient = useQueryClient();
  return useCommand(run, (view) => {
    queryClient.setQueryData(casePersonsQuery(view.caseId).queryKey, view);
    void queryClient.invalidateQueries(caseQuery(view.caseId));
    for (const key of TELLS_OF_PERSONS) {
      queryClient.removeQueries({ queryKey: [key], type: 'inactive' });
      void queryClient.invalidateQueries({ queryKey: [key] });
    }
    onDone();
  });
}
