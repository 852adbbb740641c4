import type { Pool } from 'pg';
import { inEachBoard } from './each-board.ts';
import { recheckAudits, recheckCommitments } from './modules.ts';
import { boardActor } from './turning-18.ts';

/**
 * Looks in every board at whether what showed that promises were kept still does, and reopens what nothing shows any more; then how the
 * questions of the continuous audit stand. In the worker's own name.
 * @param now the domain's time
 */
export async function recheckInEach(pool: Pool, now: () => Date): Promise<void> {
  await inEachBoard(pool, now, async (runner, tenantId, authorityId) => {
    const worker = await boardActor(pool, tenantId, authorityId);
    await runner.run(recheckCommitments, worker, {});
    // After the promises: a recommendation is closed by what they have come to.
    await runner.run(recheckAudits, worker, {});
  });
}
