import type { Pool } from 'pg';
import { isDatabaseUnavailable } from '#platform/db';
import { sealAll } from './sealer.ts';

const SEAL_EVERY_MS = 20_000;

export interface Worker {
  /** Ends after the round that is under way. */
  stop(): Promise<void>;
}

/** What is done again and again beside the requests: the trail is sealed, at most 60 seconds behind. */
export function startWorker(
  pool: Pool,
  headsFile: string,
  now: () => Date,
  onFault: (error: unknown) => void,
): Worker {
  let round: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    round = round
      .then(() => sealAll(pool, headsFile, now))
      .catch((error: unknown) => {
        // The database is being started anew; the next round finds what this one left.
        if (!isDatabaseUnavailable(error)) onFault(error);
      });
  }, SEAL_EVERY_MS);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await round;
    },
  };
}
