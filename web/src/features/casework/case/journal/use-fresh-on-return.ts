import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Journal } from '../../../../api/index.ts';
import type { DraftKeeper } from '../../../../app/drafts/draft-keeper.ts';

/**
 * Whoever comes back to the window may have written on in another: the drafts are read anew, and when this one has been signed or thrown
 * away there and nothing unsaved is here, the form closes.
 */
export function useFreshOnReturn(keeper: DraftKeeper, readAnew: () => void, onGone: () => void): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    const onFocus = async () => {
      const { isSaved, version, draftId } = keeper.state;
      if (!isSaved || version === 0) return;
      const queryKey = ['casework/journal', keeper.caseId];
      await queryClient.refetchQueries({ queryKey, type: 'active' });
      const journals = queryClient.getQueriesData<Journal>({ queryKey }).flatMap(([, data]) => data ?? []);
      const isThere = journals.some((journal) => journal.drafts.some((draft) => draft.draftId === draftId));
      if (isThere || keeper.state.draftId !== draftId || !keeper.state.isSaved) return;
      readAnew();
      onGone();
    };
    const listener = () => void onFocus();
    window.addEventListener('focus', listener);
    return () => window.removeEventListener('focus', listener);
  }, [keeper, queryClient, readAnew, onGone]);
}
