import type { Pool } from 'pg';
import type { Actor } from '#core/access';
import type { OrganisationTables } from '#core/organisation';
import { turn18 } from '#modules/casework';
import { beginTransitions } from '#modules/transitions';
import { inTransaction } from '#platform/db';
import { inEachBoard } from './each-board.ts';

/**
 * Begins the transitions that are to begin, in every board, and brings those that have begun up to the day. In the worker's own name, and the trail
 * says so.
 * @param now the domain's time
 */
export async function beginTransitionsInEach(pool: Pool, now: () => Date): Promise<void> {
  await inEachBoard(pool, now, async (runner, tenantId, authorityId) => {
    const actor = await boardActor(pool, tenantId, authorityId);
    while ((await runner.run(beginTransitions, actor, {})).more);
  });
}

/**
 * Ends what the law asks for of children alone, of those who have turned 18, in every board.
 * @param now the domain's time
 */
export async function turn18InEach(pool: Pool, now: () => Date): Promise<void> {
  await inEachBoard(pool, now, async (runner, tenantId, authorityId) => {
    const actor = await boardActor(pool, tenantId, authorityId);
    while ((await runner.run(turn18, actor, {})).more);
  });
}

/** The worker's own name in a board. Reaches every unit of it, in the directory of its cases. */
export async function boardActor(pool: Pool, tenantId: string, authorityId: string): Promise<Actor> {
  const units = await inTransaction<OrganisationTables, { id: string }[]>(
    pool,
    { tenant: tenantId },
    ({ db }) =>
      db
        .selectFrom('org.unit')
        .select('id')
        .where('tenant_id', '=', tenantId)
        .where('authority_id', '=', authorityId)
        .execute(),
  );
  return {
    kind: 'system',
    name: 'worker',
    tenantId,
    authorityId,
    employeeId: null,
    functionId: null,
    functionIds: [],
    unitId: null,
    unitIds: units.map((u) => u.id),
    role: 'system',
  };
}
