import { useQueryClient } from '@tanstack/react-query';
import { type Case, caseQuery, useCommand } from '../../../../api/index.ts';

/** Everything that may tell of the case elsewhere. */
const TELLS_OF_CASES = [
  'casework/my-day',
  'casework/my-watch',
  'casework/inbox',
  'casework/cases',
  'casework/case-log',
  'casework/investigation',
  'casework/unit-overview',
  'casework/watch',
  'casework/handover',
  'reminders/mine',
];

/** Sends a command that answers with the case as it then is, and lets every list be read anew. */
export function useCaseCommand<Input>(
  run: (input: Input, signal: AbortSignal) => Promise<Case>,
  onDone: () => void,
) {
  const queryClient = useQueryClient();
  return useCommand(run, (view) => {
    queryClient.setQueryData(caseQuery(view.caseId).queryKey, view);
    for (const key of TELLS_OF_CASES) {
      queryClient.removeQueries({ queryKey: [key], type: 'inactive' });
      void queryClient.invalidateQueries({ queryKey: [key] });
    }
    void queryClient.invalidateQueries({ queryKey: ['session/current'] });
    onDone();
  });
}
