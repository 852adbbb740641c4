import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { caseQuery, useCommand } from '../../api/index.ts';
import { type Transition, transitionQuery } from '../../api/transitions.ts';

/** The transition of the case whose page this is. */
export function useTransition(): Transition {
  const { caseId } = useParams({ from: '/frame/arenden/$caseId/overgang' });
  return useSuspenseQuery(transitionQuery(caseId)).data;
}

/** Sends a command that answers with the transition as it then is; what else tells of it is read anew. */
export function useTransitionCommand<Input>(
  run: (input: Input, signal: AbortSignal) => Promise<Transition>,
  onDone: () => void,
) {
  const queryClient = useQueryClient();
  return useCommand(run, (view) => {
    queryClient.setQueryData(transitionQuery(view.caseId).queryKey, view);
    void queryClient.invalidateQueries(caseQuery(view.caseId));
    for (const list of ['transitions/list', 'casework/case-log', 'casework/my-day', 'casework/journal']) {
      void queryClient.invalidateQueries({ queryKey: [list] });
    }
    onDone();
  });
}
