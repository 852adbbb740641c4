import { z } from 'zod';
import { type AccessTables, caseFacts } from '#core/access';
import { type Context, defineOperation } from '#core/operation';
import { notFound } from '#platform/errors';
import { id } from '#platform/schema';
import { PeriodKey } from '../contract.ts';
import { type Period, periodByKey } from '../period.ts';
import { READ_ROWS, scopeOf, unitOf } from '../scope.ts';
import { spanOf } from '../span.ts';
import { CountRows } from './contract.ts';
import type { Measure } from './count.ts';
import { breakdownOf, groupsIn } from './show.ts';
import { BY_UNIT, type CountedRow, type CountSources } from './source.ts';
import { tellExactly } from './teller.ts';

const PAGE = 100;

/**
 * What was counted in one unit, in one group or altogether, with the cases that it led to. Each case is asked access to by itself: one of
 * whose cases the reader may see none is counted as hidden, so that rows and figure always agree; but when a conflict of interest closes all
 * of them it is in neither.
 */
export const countRowsOf = (sources: CountSources) =>
  defineOperation({
    name: 'measures.count-rows',
    kind: 'query',
    permission: READ_ROWS,
    audit: 'count.rows-shown',
    summary: 'What was counted in one unit, with the cases that it led to',
    input: z.object({
      measureId: z.string().max(100),
      period: PeriodKey,
      unitId: id(),
      /** With `key`: one group alone. */
      by: z.string().max(40).optional(),
      key: z.string().max(1_000).optional(),
      page: z.coerce.number().int().min(1).max(10_000).default(1),
    }),
    output: CountRows,
    run: async (ctx, input) => {
      const measure = sources.find(input.measureId);
      if (!measure) throw notFound();
      const { definition, source } = measure;
      const unit = unitOf(await scopeOf(ctx), input.unitId);
      const period = periodByKey(input.period);
      const by = breakdownOf(definition, input.by);
      const key = by === BY_UNIT ? undefined : input.key;
      const tell = await tellExactly(ctx, measure, by, period, [unit.id]);
      const told = key === undefined ? tell.total(period) : tell.group(period, key);
      const total = 'n' in told ? told.n : 0;
      const to = spanOf(period, ctx.today, false).through;
      const asked = { measureId: definition.id, from: period.from, unitId: unit.id };
      const found =
        to === null
          ? []
          : await source.rows(ctx, { ...asked, to, by: key === undefined ? null : by, key: key ?? '' });
      const rows = await withCases(ctx, found);
      return {
        today: ctx.today,
        label: key === undefined ? '' : await labelOf(ctx, measure, by, period, key),
        rows: rows.slice((input.page - 1) * PAGE, input.page * PAGE),
        total,
        hidden: Math.max(0, total - rows.reduce((n, row) => n + row.n, 0)),
        rowsInAll: rows.length,
        page: input.page,
        pages: Math.max(1, Math.ceil(rows.length / PAGE)),
      };
    },
  });

async function labelOf(
  ctx: Context,
  measure: Measure,
  by: string,
  period: Period,
  key: string,
): Promise<string> {
  const groups = await groupsIn(ctx, measure, by, spanOf(period, ctx.today, false));
  return groups.find((g) => g.key === key)?.label ?? '';
}

async function withCases(
  ctx: Context,
  found: readonly CountedRow[],
): Promise<z.input<typeof CountRows>['rows']> {
  const caseIds = [...new Set(found.flatMap((row) => row.caseIds ?? []))];
  const allowed = await ctx.allowedAmong(caseIds, READ_ROWS);
  const facts = await caseFacts(ctx.tables<AccessTables>(), ctx.actor.tenantId, [...allowed]);
  const numberOf = new Map(facts.map((f) => [f.caseId, f.caseNumber]));
  return found.flatMap(({ id: rowId, on, title, about, n = 1, caseIds: own }) => {
    const cases = (own ?? []).flatMap((caseId) => {
      const caseNumber = numberOf.get(caseId);
      return caseNumber ? [{ caseId, caseNumber }] : [];
    });
    return own !== null && cases.length === 0 ? [] : [{ id: rowId, on, title, about: [...about], n, cases }];
  });
}
