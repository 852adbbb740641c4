import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { commissionQuery } from '../../../api/commissions.ts';
import { type FollowUps, followUpsQuery } from '../../../api/follow-ups.ts';
import { caseQuery, useCommand } from '../../../api/index.ts';

/** How the commission whose page this is has been followed up. */
export function useFollowUps(): FollowUps {
  const { caseId, commissionId } = useParams({ from: '/frame/arenden/$caseId/uppdrag/$commissionId' });
  return useSuspenseQuery(followUpsQuery(caseId, commissionId)).data;
}

/** Sends a command that answers with the follow-ups as they then are; what else tells of them is read anew. */
export function useFollowUpsCommand<Input>(
  run: (input: Input, signal: AbortSignal) => Promise<FollowUps>,
  onDone: () => void,
) {
  const queryClient = useQueryClient();
  return useCommand(run, (view) => {
    const { caseId, commissionId } = view;
    queryClient.setQueryData(followUpsQuery(caseId, commissionId).queryKey, view);
    void queryClient.invalidateQueries(caseQuery(caseId));
    void queryClient.invalidateQueries(commissionQuery(caseId, commissionId));
    for (const list of [
      'casework/case-log',
      'casework/my-day',
      'casework/journal',
      'interventions/commissions',
    ]) {
      void queryClient.invalidateQueries({ queryKey: [list] });
    }
    onDone();
  });
}
