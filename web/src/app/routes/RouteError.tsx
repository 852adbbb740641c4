import { useQueryClient } from '@tanstack/react-query';
import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router';
import { useCallback, useEffect } from 'react';
import { RETRY_SECONDS, ServerAway } from '../../api/index.ts';
import { ProblemView } from '../../ui/page/ProblemView.tsx';
import { sv } from '../sv.ts';
import { GlassLink } from './GlassLink.tsx';

/** A page whose reading failed, or that broke while it was drawn. Tries again by itself while the server is away. */
export function RouteError({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const queryClient = useQueryClient();

  const retry = useCallback(async () => {
    queryClient.removeQueries({ predicate: (query) => query.state.status === 'error' });
    await router.invalidate();
    reset();
  }, [queryClient, router, reset]);

  useEffect(() => {
    if (!(error instanceof ServerAway)) return;
    const timer = setInterval(retry, RETRY_SECONDS * 1000);
    return () => clearInterval(timer);
  }, [error, retry]);

  return (
    <ProblemView
      error={error}
      onRetry={retry}
      wayOut={
        <>
          <Link to="/">{sv.problems.toMyDay}</Link>
          <GlassLink />
        </>
      }
    />
  );
}
