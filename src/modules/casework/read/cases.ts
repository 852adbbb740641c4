import { sql } from 'kysely';
import { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { line } from '#platform/schema';
import { CaseList, CasesShown } from '../contract.ts';
import { UNDER_WAY } from '../domain/case-rules.ts';
import type { CaseState } from '../domain/codes.ts';
import { parseIdentityNumber } from '../domain/identity-number.ts';
import { nameKey } from '../domain/naming.ts';
import { atLeastOne } from '../store/at-least-one.ts';
import { openCoWorked } from '../store/co-workers.ts';
import { personByIdentity, personKeys } from '../store/persons.ts';
import type { CaseworkTables } from '../tables.ts';
import { lastLetters } from '../texts/sv.ts';
import { caseRows } from './case-rows.ts';
import { listed } from './listed.ts';

const PAGE = 50;
const FOUND = 10;

/** Which of the caller's cases: those under way, or those that have ended. */
const SHOWN: Readonly<Record<z.infer<typeof CasesShown>, readonly CaseState[]>> = {
  open: UNDER_WAY,
  mine: UNDER_WAY,
  preliminary: ['preliminary'],
  investigation: ['investigation'],
  concluded: ['concluded', 'decided'],
  follow_up: ['follow_up'],
  performing: ['performing'],
  ended: ['not_opened', 'joined', 'closed'],
};

/** The cases that the caller's function or unit has: directory rows, one page at a time. */
export const cases = defineOperation({
  name: 'casework.cases',
  kind: 'query',
  permission: 'casework:case:list',
  audit: 'cases.listed',
  summary: "The caller's cases, or their unit's",
  input: z.object({
    show: CasesShown.default('open'),
    /** Those without a running clock come last; ended ones have none, and come with the newest first. */
    sort: z.enum(['due', 'name', 'newest']).default('due'),
    page: z.coerce.number().int().min(1).max(10_000).default(1),
  }),
  output: CaseList,
  run: async (ctx, { show, sort, page }) => {
    const beside = await openCoWorked(ctx, 'casework:case:list');
    let query = reachable(ctx, beside).where('state', 'in', [...SHOWN[show]]);
    if (show === 'mine') query = query.where(isOwn(ctx, beside));
    const heads = await inOrder(query.selectAll(), show === 'ended' && sort === 'due' ? 'newest' : sort)
      .limit(PAGE)
      .offset((page - 1) * PAGE)
      .execute();
    const counts = await countsOf(ctx, beside, show === 'ended');
    const shown = await listed(ctx, 'casework:case:list', heads, (h) => h.id);
    return {
      today: ctx.today,
      rows: await caseRows(ctx, shown),
      total: counts[show] ?? 0,
      pageSize: PAGE,
      counts,
    };
  },
});

type Heads = ReturnType<ReturnType<typeof reachable>['selectAll']>;

function inOrder(query: Heads, sort: 'due' | 'name' | 'newest'): Heads {
  if (sort === 'name') return query.orderBy(SWEDISH).orderBy('id');
  if (sort === 'newest') return query.orderBy('opened_on', 'desc').orderBy('id', 'desc');
  return query.orderBy(NEXT_DUE).orderBy('opened_on').orderBy('id');
}

/** The strict time of the clock that asks first; nulls, which come last, where nothing runs. */
const NEXT_DUE = sql`(select min(k.due_at) from clocks.clock k
  where k.tenant_id = case_head.tenant_id and k.case_id = case_head.id
    and k.stopped_at is null and k.cancelled_at is null)`;

/** By given name as the lists show it, in the order of the Swedish alphabet: its last letters as those that follow z by code point. */
const SWEDISH = sql`translate(given_key, ${lastLetters}, '{|}') collate "C"`;

/** Of one's functions, or worked in beside whoever has it. */
const isOwn = (ctx: Context, beside: readonly string[]) =>
  sql<boolean>`(coalesce(function_id = any(${[...ctx.actor.functionIds]}::uuid[]), false) or id = any(${[...beside]}::uuid[]))`;

async function countsOf(
  ctx: Context,
  beside: readonly string[],
  withEnded: boolean,
): Promise<z.infer<typeof CaseList>['counts']> {
  const mine = isOwn(ctx, beside);
  const rows = await reachable(ctx, beside)
    .where('state', 'in', [...SHOWN.open, ...(withEnded ? SHOWN.ended : [])])
    .select(['state', mine.as('mine'), sql<number>`count(*)::int`.as('n')])
    .groupBy(['state', sql`mine`])
    .execute();
  const of = (show: z.infer<typeof CasesShown>): number =>
    rows
      .filter((r) => SHOWN[show].includes(r.state) && (show !== 'mine' || r.mine))
      .reduce((sum, r) => sum + r.n, 0);
  return {
    open: of('open'),
    mine: of('mine'),
    preliminary: of('preliminary'),
    investigation: of('investigation'),
    concluded: of('concluded'),
    follow_up: of('follow_up'),
    performing: of('performing'),
    ended: withEnded ? of('ended') : null,
  };
}

/** Finds among the cases that the caller may already see, by name, personal number or case number (förordning 2001:637). */
export const find = defineOperation({
  name: 'casework.find',
  kind: 'search',
  permission: 'casework:case:find',
  audit: 'case.searched',
  summary: 'Find a case by name, personal number or case number',
  input: z.object({ q: line(100, 2) }),
  output: z.object({ cases: CaseList.shape.rows }).meta({ id: 'FoundCases' }),
  run: async (ctx, { q }) => {
    const identity = parseIdentityNumber(q, ctx.today);
    let query = reachable(ctx, await openCoWorked(ctx, 'casework:case:find'));
    if (identity) {
      const { identity: key } = await personKeys(ctx, { identityNumber: identity.digits });
      const personId = key ? await personByIdentity(ctx, key) : undefined;
      if (!personId) return { cases: [] };
      query = query.where('person_id', '=', personId);
    } else if (/^[A-Za-z]{2}-\d{4}-\d+$/.test(q)) {
      query = query.where('number', '=', q.toUpperCase());
    } else {
      query = byName(query, nameKey(q));
    }
    const heads = await query.selectAll().orderBy('opened_on', 'desc').limit(FOUND).execute();
    return { cases: await caseRows(ctx, await listed(ctx, 'casework:case:find', heads, (h) => h.id)) };
  },
});

/** The caller's own, the caller's units', and what they work in beside others; the policy draws the same line again. */
function reachable(ctx: Context, beside: readonly string[]) {
  const units = ctx.actor.unitIds;
  const functions = ctx.actor.functionIds;
  return ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.case_head')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where((eb) =>
      eb.or([
        eb('unit_id', 'in', atLeastOne(units)),
        eb('function_id', 'in', atLeastOne(functions)),
        ...(beside.length > 0 ? [eb('id', 'in', [...beside])] : []),
      ]),
    );
}

/** Family name or given name that begins with these letters, in either order: a range on stored keys, never LIKE. */
function byName(query: ReturnType<typeof reachable>, key: string) {
  const end = `${key}\u{10FFFF}`;
  return query.where((eb) =>
    eb.or([
      eb.and([eb('name_key', '>=', key), eb('name_key', '<', end)]),
      eb.and([eb('given_key', '>=', key), eb('given_key', '<', end)]),
    ]),
  );
}
