import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '#core/operation';
import type { CalendarDate } from '#platform/calendar';
import { mayBeSet, rulesOf } from '../local/index.ts';
import { lawRuleId } from '../row.ts';
import { type ClockRule, nationalRules } from '../rules/index.ts';
import type { ClockTables } from '../tables.ts';
import type { RuleRow } from './contract.ts';
import { changesBetween, factsOf, localFacts } from './facts.ts';

export const EDIT = 'clocks:rule:edit';

/** Fewer than this are not told as a number. */
const FEW = 5;

/** The first day for which the catalogue has any rule: one that begins then is old, not new. */
const CATALOGUE_BEGINS = '2002-01-01';

type Row = z.input<typeof RuleRow>;

/** The rules as they are on a day, with what the municipality has set and how many clocks run by each. */
export async function rowsOf(ctx: Context, laws: readonly ClockRule[], on: CalendarDate): Promise<Row[]> {
  const rules = await rulesOf(ctx);
  const organisation = await ctx.organisation();
  const running = await countRunning(ctx);
  return laws.map((law) => {
    const before = nationalRules.versionsOf(law.id)[law.version - 2];
    const isNew = law.version === 1 && law.valid_from !== CATALOGUE_BEGINS;
    const held = rules.targetOn(law, on);
    const n = running.get(law.id) ?? 0;
    const few = n > 0 && n < FEW;
    return {
      ...factsOf(law),
      ruleId: law.id,
      domain: law.domain,
      inForce: law.kind !== 'local_target' || held !== null,
      legalBasisBefore: before?.legal_basis ?? null,
      changedOn: before || isNew ? law.valid_from : null,
      changes: before ? changesBetween(before, law) : isNew ? ['new' as const] : [],
      local: held && localFacts(held, organisation),
      mayBeSet: mayBeSet(law),
      usedBy: { running: few ? null : n, few },
    };
  });
}

/** Running clocks and marks by national rule, a duty with a target beside the law's number counted once. */
async function countRunning(ctx: Context): Promise<ReadonlyMap<string, number>> {
  await ctx.openRules();
  const counts = new Map<string, number>();
  const db = ctx.tables<ClockTables>();
  const clocks = await db
    .selectFrom('clocks.clock')
    .select(['rule_id', sql<string>`count(*)`.as('n')])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('stopped_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .groupBy('rule_id')
    .execute();
  const marks = await db
    .selectFrom('clocks.mark')
    .select(['rule_id', sql<string>`count(*)`.as('n')])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('done_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .where('replaced_at', 'is', null)
    .groupBy('rule_id')
    .execute();
  for (const { rule_id, n } of [...clocks, ...marks]) {
    if (lawRuleId(rule_id) === rule_id) counts.set(rule_id, (counts.get(rule_id) ?? 0) + Number(n));
  }
  return counts;
}
