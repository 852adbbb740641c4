import { useQueryClient } from '@tanstack/react-query';
import { type CaseReviews, caseQuery, caseReviewsQuery, useCommand } from '../../../../api/index.ts';

/** Sends a command that answers with the reviews of the case as they then are. */
export function useReviewsCommand<Input>(
  run: (input: Input, signal: AbortSignal) => Promise<CaseReviews>,
  onDone: () => void,
) {
  const queryClient = useQueryClient();
  return useCommand(run, (view) => {
    queryClient.setQueryData(caseReviewsQuery(view.caseId).queryKey, view);
    void queryClient.invalidateQueries(caseQuery(view.caseId));
    for (const key of ['casework/my-day', 'casework/my-watch', 'casework/review-list'])
      void queryClient.invalidateQueries({ queryKey: [key] });
    onDone();
  });
}
