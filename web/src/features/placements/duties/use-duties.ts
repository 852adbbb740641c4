import { useQueryClient } from '@tanstack/react-query';
import { caseQuery, useCommand } from '../../../api/index.ts';
import {
  type OwedInPlacement,
  type PlacementDuties,
  placementDutiesQuery,
} from '../../../api/placement-duties.ts';

/** The duties with the day and the case that they are shown for. */
export interface Owed {
  today: string;
  caseId: string;
  duties: OwedInPlacement;
}

/** Sends a command that answers with the duties as they then are; what else tells of them is read anew. */
export function useDutiesCommand<Input>(
  run: (input: Input, signal: AbortSignal) => Promise<PlacementDuties>,
  onDone: () => void,
) {
  const queryClient = useQueryClient();
  return useCommand(run, (view) => {
    const { caseId } = view;
    queryClient.setQueryData(placementDutiesQuery(caseId).queryKey, view);
    void queryClient.invalidateQueries(caseQuery(caseId));
    for (const list of ['casework/case-log', 'casework/my-day', 'casework/journal', 'placements/list']) {
      void queryClient.invalidateQueries({ queryKey: [list] });
    }
    onDone();
  });
}
