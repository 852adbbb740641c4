import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type Custodies, caseQuery, custodiesQuery, useCommand } from '../../../../api/index.ts';
import { useCase } from '../use-case.ts';

/** The custodies of the case whose page this is. */
export function useCustodies(): Custodies {
  const { caseId } = useCase();
  return useSuspenseQuery(custodiesQuery(caseId)).data;
}

/** What else tells of the case's clocks, and is read anew. */
const TELLS_OF_CASES = ['casework/my-day', 'casework/my-watch', 'casework/cases', 'casework/case-log'];

/** Sends a command that answers with the custodies as they then are. */
export function useCustodiesCommand<Input>(
  run: (input: Input, signal: AbortSignal) => Promise<Custodies>,
  onDone: () => void,
) {
  const queryClient = useQueryClient();
  return useCommand(run, (view) => {
    queryClient.setQueryData(custodiesQuery(view.caseId).queryKey, view);
    void queryClient.invalidateQueries(caseQuery(view.caseId));
    for (const key of TELLS_OF_CASES) void queryClient.invalidateQueries({ queryKey: [key] });
    onDone();
  });
}
