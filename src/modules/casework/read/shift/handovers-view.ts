import type { Selectable } from 'kysely';
import type { z } from 'zod';
import { type AccessTables, caseFacts } from '#core/access';
import type { Context } from '#core/operation';
import type { HandoversView } from '../../shift-contract.ts';
import { deedsOf } from '../../store/shift/deeds.ts';
import { shiftsOf, waitingCases } from '../../store/shift/shift-cases.ts';
import type { CaseworkTables } from '../../tables.ts';
import { factOf, labelsOf, takenOverOf } from './shift-view.ts';

const PERMISSION = 'casework:shift:receive';
const TAKEN_DAYS = 7;

type Row = Selectable<CaseworkTables['casework.shift_case']>;
type Shown = z.input<typeof HandoversView>['waiting'];

/** What was done on shifts in the caller's cases, with what was done, and by whom it was taken over. */
export async function handoversView(ctx: Context): Promise<z.input<typeof HandoversView>> {
  ctx.beforeAnswer();
  const [waiting, taken] = await Promise.all([waitingCases(ctx).execute(), takenLately(ctx)]);
  const rows = [...waiting, ...taken];
  const opened = new Set(
    (
      await ctx.openAllowed(
        rows.map((r) => r.case_id),
        PERMISSION,
      )
    ).map((f) => f.caseId),
  );
  const mine = rows.filter((r) => opened.has(r.case_id));
  const shown = await shownRows(ctx, mine);
  return {
    waiting: shown.filter((s) => s.takenOver === null),
    taken: shown.filter((s) => s.takenOver !== null),
  };
}

/** How many wait: for one's day. */
export async function waitingFromShifts(ctx: Context): Promise<number> {
  const rows = await waitingCases(ctx).execute();
  if (rows.length === 0) return 0;
  const mine = await ctx.allowedAmong(
    rows.map((r) => r.case_id),
    PERMISSION,
  );
  return rows.filter((r) => mine.has(r.case_id)).length;
}

const takenLately = (ctx: Context) =>
  ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.shift_case')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('taken_over_at', '>', new Date(ctx.now.getTime() - TAKEN_DAYS * 86_400_000))
    .orderBy('taken_over_at', 'desc')
    .limit(50)
    .execute();

async function shownRows(ctx: Context, rows: readonly Row[]): Promise<Shown> {
  const ids = [...new Set(rows.map((r) => r.case_id))];
  const [shifts, facts, labels, organisation] = await Promise.all([
    shiftsOf(ctx, [...new Set(rows.map((r) => r.shift_id))]),
    caseFacts(ctx.tables<AccessTables>(), ctx.actor.tenantId, ids),
    labelsOf(ctx, ids),
    ctx.organisation(),
  ]);
  const numberOf = new Map(facts.map((f) => [f.caseId, f.caseNumber]));
  const all: Shown = [];
  for (const shift of shifts) {
    const own = rows.filter((r) => r.shift_id === shift.id);
    const until = shift.closed_at ?? shift.ends_at;
    const deeds = await deedsOf(
      ctx,
      own.map((r) => r.case_id),
      { shiftId: shift.id, employeeId: shift.employee_id, from: shift.opened_at, until },
    );
    for (const row of own) {
      all.push({
        ...factOf(shift),
        caseId: row.case_id,
        caseNumber: numberOf.get(row.case_id) ?? '',
        label: labels.get(row.case_id) ?? null,
        byName: organisation.nameOf.get(shift.employee_id) ?? '',
        byFunction: organisation.functions.find((f) => f.id === shift.function_id)?.title ?? '',
        deeds: deeds.get(row.case_id) ?? [],
        takenOver: takenOverOf(row),
      });
    }
  }
  return all.sort((a, b) => a.endsAt.localeCompare(b.endsAt) || a.caseNumber.localeCompare(b.caseNumber));
}
