import type { Pool } from 'pg';
import { inEachBoard } from './each-board.ts';
import { recheckCommitments } from './modules.ts';
import { boardActor } from './turning-18.ts';

/**
 * Looks in every board at whether what showed that promises were kept still does, and reopens what nothing shows any more. In the worker's own name.
 * @param now the domain's time
 */
export async function recheckInEach(pool: Pool, now: () => Date): Promise<void> {
  await inEachBoard(pool, now, async (runner, tenantId, authorityId) =>
    runner.run(recheckCommitments, await boardActor(pool, tenantId, authorityId), {}),
  );
}
