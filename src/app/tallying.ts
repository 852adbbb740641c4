import { setTimeout } from 'node:timers/promises';
import type { Pool } from 'pg';
import { type Differing, forgetTallies, hasMarks, inBoard, keepTallies, verifyTallies } from '#core/measures';
import { swedishDayOf } from '#platform/calendar';
import { countables } from './modules.ts';
import { listAuthorities, listTenants } from './tenants.ts';

interface BoardOf {
  readonly tenantId: string;
  readonly municipality: string;
  readonly authorityId: string;
  readonly board: string;
}

async function everyBoard(pool: Pool): Promise<BoardOf[]> {
  const boards: BoardOf[] = [];
  for (const { id: tenantId, slug: municipality } of await listTenants(pool)) {
    for (const { id: authorityId, name: board } of await listAuthorities(pool, tenantId)) {
      boards.push({ tenantId, municipality, authorityId, board });
    }
  }
  return boards;
}

const LOOKS = 3;
const BETWEEN_MS = 30;
const LONGEST_MS = 5_000;

/** Until nobody has used the database for a moment: nobody waits for what nobody waits for. Not for ever: somebody may always be there. */
async function untilQuiet(pool: Pool): Promise<void> {
  const until = performance.now() + LONGEST_MS;
  for (let looks = 0; looks < LOOKS && performance.now() < until; looks += 1) {
    await setTimeout(BETWEEN_MS);
    if (pool.totalCount > pool.idleCount || pool.waitingCount > 0) looks = -1;
  }
}

/**
 * Keeps what is counted, in every board: what is new or has changed is counted anew. Where nothing has, since the same server last looked that
 * day, nothing more is asked.
 * @param now the domain's time
 * @param afterMs not before so long after: a server that has just started is asked for its first pages
 */
export function createTallies(pool: Pool, now: () => Date, afterMs = 0) {
  const done = new Map<string, string>();
  const started = performance.now();
  return {
    keep: async (signal?: AbortSignal): Promise<void> => {
      if (performance.now() - started < afterMs) return;
      for (const { tenantId, authorityId } of await everyBoard(pool)) {
        if (signal?.aborted) return;
        const inTurn = inBoard(pool, { tenantId, authorityId, name: 'worker' }, now);
        const day = swedishDayOf(now());
        if (done.get(authorityId) === day && !(await inTurn(hasMarks))) continue;
        await keepTallies(inTurn, countables, signal, () => untilQuiet(pool));
        if (!signal?.aborted) done.set(authorityId, day);
      }
    },
  };
}

export interface Recomputed {
  readonly tenantId: string;
  readonly municipality: string;
  readonly board: string;
  /** Months counted and kept; null of a verification, which changes nothing. */
  readonly counted: number | null;
  /** Tallies that hold, each counted from its rows again. */
  readonly tallies: number;
  readonly differing: readonly Differing[];
}

/**
 * Counts from the rows again whatever is kept, in every board, and says what differs.
 * @param verifying what is kept is held against the rows and left as it is; otherwise it is forgotten and counted anew first
 */
export async function recomputeTallies(
  pool: Pool,
  now: () => Date,
  verifying: boolean,
): Promise<Recomputed[]> {
  const recomputed: Recomputed[] = [];
  for (const { tenantId, authorityId, municipality, board } of await everyBoard(pool)) {
    const where = { tenantId, authorityId, name: 'cli' };
    const inTurn = inBoard(pool, where, now);
    let counted: number | null = null;
    if (!verifying) {
      await inTurn(forgetTallies);
      counted = await keepTallies(inTurn, countables);
    }
    const atOnce = inBoard(pool, where, now, { isolation: 'repeatable read' });
    const { tallies, differing } = await atOnce((ctx) => verifyTallies(ctx, countables));
    recomputed.push({ tenantId, municipality, board, counted, tallies, differing });
  }
  return recomputed;
}
