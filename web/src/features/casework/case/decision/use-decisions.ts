import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { caseQuery, type Decisions, decisionsQuery, useCommand } from '../../../../api/index.ts';
import { useCase } from '../use-case.ts';

/** The decisions of the case whose page this is. */
export function useDecisions(): Decisions {
  const { caseId } = useCase();
  return useSuspenseQuery(decisionsQuery(caseId)).data;
}

/** What else tells of the case, and is read anew. */
const TELLS_OF_CASES = ['casework/my-day', 'casework/my-watch', 'casework/cases', 'casework/case-log'];

/** Sends a command that answers with the decisions as they then are. */
export function useDecisionsCommand<Input>(
  run: (input: Input, signal: AbortSignal) => Promise<Decisions>,
  onDone: () => void,
) {
  const queryClient = useQueryClient();
  return useCommand(run, (view) => {
    queryClient.setQueryData(decisionsQuery(view.caseId).queryKey, view);
    void queryClient.invalidateQueries(caseQuery(view.caseId));
    for (const key of TELLS_OF_CASES) void queryClient.invalidateQueries({ queryKey: [key] });
    onDone();
  });
}
