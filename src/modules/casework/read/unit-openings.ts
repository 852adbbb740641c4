import { z } from 'zod';
import { type AccessTables, caseFacts, type GlassTables } from '#core/access';
import { defineOperation } from '#core/operation';
import { UnitOpenings } from '../log-contract.ts';
import { judgingToday } from '../store/judging.ts';
import { listed } from './listed.ts';

const SHOWN = 100;

/** What a manager has to watch: emergency openings of the units' cases that last, and those that the log review has not judged. */
export const unitOpenings = defineOperation({
  name: 'casework.unit-openings',
  kind: 'query',
  permission: 'casework:glass:follow',
  audit: 'unit-openings.read',
  summary: "Emergency openings of the units' cases that last or wait to be judged",
  input: z.object({}),
  output: UnitOpenings,
  run: async (ctx) => {
    const { tenantId, unitIds } = ctx.actor;
    const found = await ctx
      .tables<GlassTables>()
      .selectFrom('access.broken_glass')
      .select(['id', 'case_id', 'employee_id', 'reason', 'broken_at', 'ends_at', 'ended_at', 'reviewed_at'])
      .where('tenant_id', '=', tenantId)
      .where('unit_id', 'in', unitIds.length > 0 ? [...unitIds] : [tenantId])
      .where('reviewed_at', 'is', null)
      .orderBy('broken_at', 'desc')
      .orderBy('id')
      .limit(SHOWN)
      .execute();
    const rows = await listed(ctx, 'casework:case:read', found, (r) => r.case_id);
    const facts = await caseFacts(
      ctx.tables<AccessTables>(),
      tenantId,
      rows.map((r) => r.case_id),
    );
    const numbers = new Map(facts.map((f) => [f.caseId, f.caseNumber]));
    const { nameOf } = await ctx.organisation();
    const judging = await judgingToday(ctx);
    return {
      today: ctx.today,
      judgeWithin: judging.within,
      openings: rows.map((r) => {
        const endsAt = r.ended_at ?? r.ends_at;
        return {
          openingId: r.id,
          caseId: r.case_id,
          caseNumber: numbers.get(r.case_id) ?? '',
          employeeName: nameOf.get(r.employee_id) ?? '',
          reason: r.reason,
          brokenAt: r.broken_at.toISOString(),
          endsAt: endsAt.toISOString(),
          isOpen: endsAt > ctx.now,
          isLate: judging.isLate(r.broken_at),
        };
      }),
    };
  },
});
