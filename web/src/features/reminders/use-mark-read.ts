import { useQueryClient } from '@tanstack/react-query';
import { markRead, unreadQuery, useCommand } from '../../api/index.ts';

/** Says that reminders have been seen. The number beside the bell follows at once. */
export function useMarkRead() {
  const queryClient = useQueryClient();
  return useCommand(markRead, (unread) => {
    queryClient.setQueryData(unreadQuery.queryKey, unread);
    void queryClient.invalidateQueries({ queryKey: ['reminders/mine'] });
  });
}
