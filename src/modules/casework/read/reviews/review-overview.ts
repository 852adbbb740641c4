import { sql } from 'kysely';
import { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { holdersOn } from '#core/organisation';
import { addDays, startOfDay } from '#platform/calendar';
import { ReviewOverview } from '../../review-contract.ts';
import {
  endedView,
  LEAD,
  latestSessions,
  OPEN_STATES,
  progressSince,
  reviewInterval,
  sessionView,
} from '../../store/reviews/sessions.ts';
import type { CaseworkTables } from '../../tables.ts';

/** The caller's caseworkers and how far their cases have been gone through. Counts alone: no case is shown. */
export const reviewOverview = defineOperation({
  name: 'casework.review-overview',
  kind: 'query',
  permission: LEAD,
  audit: 'review-overview.read',
  summary: 'How far the cases of each caseworker in the caller’s units have been gone through',
  input: z.object({}),
  output: ReviewOverview,
  run: async (ctx) => {
    const organisation = await ctx.organisation();
    const { weeks, adopted } = await reviewInterval(ctx);
    const counts = await countsByFunction(ctx, weeks);
    const sessions = await latestSessions(ctx, [...counts.keys()]);
    const functions = organisation.functions.filter((f) => counts.has(f.id));
    return {
      today: ctx.today,
      unitName: organisation.units.find((u) => u.id === ctx.actor.unitId)?.name ?? '',
      weeks,
      adopted,
      functions: await Promise.all(
        functions.map(async (f) => {
          const [holder] = holdersOn(organisation, f.id, ctx.today, 'holder');
          const ofThis = sessions.filter((s) => s.function_id === f.id);
          const last = ofThis.find((s) => s.ended_at !== null);
          const open = ofThis.find((s) => s.ended_at === null);
          const { cases, recent, never } = counts.get(f.id) ?? { cases: 0, recent: 0, never: 0 };
          return {
            functionId: f.id,
            title: f.title,
            unitName: organisation.units.find((u) => u.id === f.unitId)?.name ?? '',
            employeeName: (holder && organisation.nameOf.get(holder)) ?? null,
            openCases: cases,
            recent,
            never,
            lastSession: last ? endedView(ctx, last) : null,
            openSession: open ? sessionView(open, await progressSince(ctx, f.id, open.begun_at)) : null,
          };
        }),
      ),
    };
  },
});

/** Open cases of the units by function: all, gone through within the weeks, and never. */
async function countsByFunction(ctx: Context, weeks: number) {
  const since = startOfDay(addDays(ctx.today, -7 * weeks));
  const rows = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.case_head')
    .select([
      'function_id',
      sql<number>`count(*)::int`.as('cases'),
      sql<number>`count(*) filter (where reviewed_at >= ${since})::int`.as('recent'),
      sql<number>`count(*) filter (where reviewed_at is null)::int`.as('never'),
    ])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('unit_id', '=', sql<string>`any(${[...ctx.actor.unitIds]}::uuid[])`)
    .where('function_id', 'is not', null)
    .where('state', 'in', [...OPEN_STATES])
    .groupBy('function_id')
    .execute();
  return new Map(rows.flatMap((r) => (r.function_id ? [[r.function_id, r] as const] : [])));
}
