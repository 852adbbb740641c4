import { useQueryClient } from '@tanstack/react-query';
import { type ItemPapers, itemPapersQuery, type Meeting, meetingQuery } from '../../api/committee.ts';
import { useCommand } from '../../api/index.ts';

/** What else tells of the meetings, and is read anew. */
const TELLS = ['casework/meetings', 'casework/item-papers', 'casework/case-items', 'casework/decisions'];

/** Sends a command that answers with the meeting as it then is. */
export function useMeetingCommand<Input>(
  run: (input: Input, signal: AbortSignal) => Promise<Meeting>,
  onDone: () => void,
) {
  const queryClient = useQueryClient();
  return useCommand(run, (view) => {
    queryClient.setQueryData(meetingQuery(view.meetingId).queryKey, view);
    for (const key of TELLS) void queryClient.invalidateQueries({ queryKey: [key], refetchType: 'none' });
    onDone();
  });
}

/** Sends a command that answers with the papers as they then are. */
export function usePapersCommand<Input>(
  run: (input: Input, signal: AbortSignal) => Promise<ItemPapers>,
  onDone: () => void,
) {
  const queryClient = useQueryClient();
  return useCommand(run, (view) => {
    queryClient.setQueryData(itemPapersQuery(view.meetingId, view.itemId).queryKey, view);
    for (const key of ['casework/meetings', 'casework/meeting']) {
      void queryClient.invalidateQueries({ queryKey: [key], refetchType: 'none' });
    }
    onDone();
  });
}
