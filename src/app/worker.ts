import type { Pool } from 'pg';
import { isDatabaseUnavailable } from '#platform/db';
import { createSealer } from './sealer.ts';

const SEAL_EVERY_MS = 20_000;

export interface Worker {
  /** Ends after the round that is under way and a last one, so that nothing waits unsealed while the server is away. */
  stop(): Promise<void>;
}

/** What is done again and again beside the requests: the trail is sealed, at most 60 seconds behind. */
export function startWorker(
  pool: Pool,
  headsFile: string,
  now: () => Date,
  onFault: (error: unknown) => void,
): Worker {
  const sealer = createSealer(pool, headsFile, now);
  let underWay: Promise<void> | undefined;
  const round = (): Promise<void> => {
    underWay ??= sealer
      .seal()
      .then(() => undefined)
      .catch((error: unknown) => {
        // The database is being started anew; the next round finds what this one left.
        if (!isDatabaseUnavailable(error)) onFault(error);
      })
      .finally(() => {
        underWay = undefined;
      });
    return underWay;
  };
  const timer = setInterval(round, SEAL_EVERY_MS);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await underWay;
      await round();
    },
  };
}
