import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useSession } from './use-session.ts';

const LISTS = [
  'casework/my-day',
  'casework/my-watch',
  'casework/inbox',
  'casework/cases',
  'casework/unit-overview',
  'casework/watch',
  'reminders/mine',
  'reminders/unread',
];

/**
 * Reads the lists again when a new day has begun or the number of things in them has changed, which the session tells
 * each time that someone comes back to the window.
 */
export function useFreshLists(): void {
  const queryClient = useQueryClient();
  const { today, counts } = useSession();
  const mark = `${today} ${counts.inbox} ${counts.cases}`;
  const seen = useRef(mark);

  useEffect(() => {
    if (seen.current === mark) return;
    seen.current = mark;
    for (const list of LISTS) void queryClient.invalidateQueries({ queryKey: [list] });
  }, [mark, queryClient]);
}
