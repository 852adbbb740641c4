import { useQueryClient } from '@tanstack/react-query';
import { caseQuery, useCommand } from '../../api/index.ts';
import { type Placements, placementsQuery } from '../../api/placements.ts';

/** Sends a command that answers with the case's placements as they then are; what else tells of them is read anew. */
export function usePlacementCommand<Input>(
  run: (input: Input, signal: AbortSignal) => Promise<Placements>,
  onDone: () => void,
) {
  const queryClient = useQueryClient();
  return useCommand(run, (view) => {
    queryClient.setQueryData(placementsQuery(view.caseId).queryKey, view);
    void queryClient.invalidateQueries(caseQuery(view.caseId));
    for (const list of ['casework/case-log', 'casework/my-day', 'casework/journal', 'placements/list']) {
      void queryClient.invalidateQueries({ queryKey: [list] });
    }
    onDone();
  });
}
