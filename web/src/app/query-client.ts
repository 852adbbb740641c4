import { QueryClient } from '@tanstack/react-query';
import { ServerAway } from '../api/index.ts';

/**
 * Readings of persons' data are traced, so nothing is read that nobody asked for: no refetching in the background,
 * no prefetching on hover.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: 5_000,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      retry: (failures, error) => error instanceof ServerAway && failures < 2,
      retryDelay: 800,
    },
  },
});
