import type { Pool } from 'pg';
import type { Actor } from '#core/access';
import { applyRules } from '#core/clocks';
import { inEachBoard } from './each-board.ts';

/**
 * Judges what is running, in every board, by the rules that have come into force for it too: a target set for next month takes hold that
 * day without anybody asking. In its own name, and the trail says so.
 * @param now the domain's time
 */
export async function applyRulesInEach(pool: Pool, now: () => Date): Promise<void> {
  await inEachBoard(pool, now, (runner, tenantId, authorityId) =>
    runner.run(applyRules, workerActor(tenantId, authorityId), {}),
  );
}

const workerActor = (tenantId: string, authorityId: string): Actor => ({
  kind: 'system',
  name: 'worker',
  tenantId,
  authorityId,
  employeeId: null,
  functionId: null,
  functionIds: [],
  unitId: null,
  unitIds: [],
  role: 'system',
});
