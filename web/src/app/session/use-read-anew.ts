import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

/**
 * After a change that may show anywhere: what is on the screen is read anew, and what is not is forgotten, so that it is
 * read when someone next comes to it. Resolves when the screen is up to date.
 */
export function useReadAnew(): () => Promise<void> {
  const queryClient = useQueryClient();
  return useCallback(async () => {
    queryClient.removeQueries({ type: 'inactive', predicate: ({ queryKey }) => queryKey[0] !== SESSION });
    await queryClient.invalidateQueries();
  }, [queryClient]);
}

/** Every address asks who is logged in before it is shown; that answer is always kept. */
const SESSION = 'session/current';
