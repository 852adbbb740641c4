import { sql } from 'kysely';
import { clockFigure, ruleTitle } from '#core/clocks';
import { addDays } from '#platform/calendar';
import { countedStanding } from './counted.ts';
import type { EvidenceSource } from './evidence.ts';
import { evidenceWords as words } from './texts/evidence.ts';

const DAYS = 365;

/**
 * The board's own days by rule: of those that ran out in twelve months so many that were kept. Of rules about what is no case: they are nobody's
 * secret. What is kept in cases is told by measures, which protect small counts.
 */
export const clockEvidence = (ruleIds: readonly string[]): EvidenceSource => ({
  kind: 'clock',
  choices: async () =>
    ruleIds.map((id) => ({ kind: 'clock', id, title: words.clock(ruleTitle(id)), unit: 'share' })),
  standing: async (ctx, refs) => {
    const asked = refs.filter((ref) => ruleIds.includes(ref.id));
    if (asked.length === 0) return [];
    const rules = sql.join(asked.map((ref) => sql.lit(ref.id)));
    const { rows } = await ctx.counting((db) =>
      sql<{ rule: string; kept: number; all: number }>`select ${clockFigure.ruleId} as rule,
          (count(*) filter (where ${clockFigure.judged} in ('in_time', 'in_extended_time')))::int as kept,
          (count(*) filter (where ${clockFigure.judged} <> 'cancelled'))::int as "all"
        from ${clockFigure.table} f
        where f.tenant_id = ${ctx.actor.tenantId} and f.authority_id = ${ctx.authorityId}
          and ${clockFigure.ruleId} in (${rules})
          and f.due_on >= ${addDays(ctx.today, -DAYS)} and f.due_on < ${ctx.today}
        group by ${clockFigure.ruleId}`.execute(db),
    );
    return asked.map((ref) => {
      const row = rows.find((r) => r.rule === ref.id);
      const counts = { numerator: row?.kept ?? 0, denominator: row?.all ?? 0 };
      return countedStanding(
        ref,
        words.clock(ruleTitle(ref.id)),
        counts,
        addDays(ctx.today, -1),
        words.nothingDue,
        null,
      );
    });
  },
});
