import type { Selectable } from 'kysely';
import type { z } from 'zod';
import { type AccessTables, caseFacts, SHIFT_HOURS, type ShiftTables } from '#core/access';
import type { Context } from '#core/operation';
import type { ShiftView } from '../../shift-contract.ts';
import { deedsOf } from '../../store/shift/deeds.ts';
import type { CaseworkTables } from '../../tables.ts';

const EARLIER = 5;

type ShiftRow = Selectable<ShiftTables['access.shift']>;
type CaseRow = Selectable<CaseworkTables['casework.shift_case']>;
type Cases = NonNullable<z.input<typeof ShiftView>['current']>['cases'];

/** The caller's shifts, the one that lasts with its log. Of those that are over only which case, and by whom it was taken over. */
export async function shiftView(ctx: Context): Promise<z.input<typeof ShiftView>> {
  ctx.beforeAnswer();
  const current = await ctx.onShift();
  if (current) await ctx.adoptContent(current.id);
  const shifts = await ctx
    .tables<ShiftTables>()
    .selectFrom('access.shift')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('function_id', '=', ctx.actor.functionId)
    .where('employee_id', '=', ctx.actor.employeeId)
    .orderBy('opened_at', 'desc')
    .limit(EARLIER + 1)
    .execute();
  const rows = await casesOf(
    ctx,
    shifts.map((s) => s.id),
  );
  const cases = await shownCases(ctx, shifts, rows, current?.id ?? null);
  const entries = current ? await entriesOf(ctx, current.id) : [];
  const viewOf = (shift: ShiftRow) => ({ ...factOf(shift), cases: cases.get(shift.id) ?? [] });
  const now = shifts.find((s) => s.id === current?.id);
  const numberOf = new Map([...cases.values()].flat().map((c) => [c.caseId, c.caseNumber]));
  return {
    now: ctx.now.toISOString(),
    longestHours: SHIFT_HOURS,
    current: now
      ? {
          ...viewOf(now),
          entries: entries.map((e) => ({
            entryId: e.id,
            at: e.at.toISOString(),
            text: e.body,
            caseId: e.case_id,
            caseNumber: (e.case_id && numberOf.get(e.case_id)) ?? null,
          })),
        }
      : null,
    earlier: shifts
      .filter((s) => s !== now)
      .slice(0, EARLIER)
      .map(viewOf),
  };
}

export const factOf = (shift: ShiftRow) => ({
  shiftId: shift.id,
  openedAt: shift.opened_at.toISOString(),
  endsAt: shift.ends_at.toISOString(),
  closedAt: shift.closed_at?.toISOString() ?? null,
});

export const takenOverOf = (row: CaseRow) =>
  row.taken_over_at && {
    at: row.taken_over_at.toISOString(),
    by: row.taken_over_by ?? '',
    function: row.taken_over_by_function_title ?? '',
  };

async function casesOf(ctx: Context, shiftIds: readonly string[]): Promise<CaseRow[]> {
  if (shiftIds.length === 0) return [];
  return await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.shift_case')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('shift_id', 'in', [...shiftIds])
    .orderBy('noted_at')
    .orderBy('case_id')
    .execute();
}

async function shownCases(
  ctx: Context,
  shifts: readonly ShiftRow[],
  rows: readonly CaseRow[],
  currentId: string | null,
): Promise<ReadonlyMap<string, Cases>> {
  const { tenantId, employeeId } = ctx.actor;
  const ids = [...new Set(rows.map((r) => r.case_id))];
  const now = rows.filter((r) => r.shift_id === currentId).map((r) => r.case_id);
  const opened = (await ctx.openAllowed(now, 'casework:case:read')).map((f) => f.caseId);
  const [facts, organisation, labels] = await Promise.all([
    caseFacts(ctx.tables<AccessTables>(), tenantId, ids),
    ctx.organisation(),
    labelsOf(ctx, opened),
  ]);
  const shift = shifts.find((s) => s.id === currentId);
  const deeds = shift
    ? await deedsOf(ctx, opened, {
        shiftId: shift.id,
        employeeId: employeeId ?? '',
        from: shift.opened_at,
        until: ctx.now,
      })
    : new Map();
  const numberOf = new Map(facts.map((f) => [f.caseId, f.caseNumber]));
  const byShift = new Map<string, Cases>();
  for (const row of rows) {
    const isNow = row.shift_id === currentId;
    byShift.set(row.shift_id, [
      ...(byShift.get(row.shift_id) ?? []),
      {
        caseId: row.case_id,
        caseNumber: numberOf.get(row.case_id) ?? '',
        unitName: organisation.units.find((u) => u.id === row.unit_id)?.name ?? '',
        label: isNow ? (labels.get(row.case_id) ?? null) : null,
        deeds: isNow ? (deeds.get(row.case_id) ?? []) : [],
        takenOver: takenOverOf(row),
      },
    ]);
  }
  return byShift;
}

/** What cases are called in lists, of those that are opened. */
export async function labelsOf(
  ctx: Context,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (caseIds.length === 0) return new Map();
  const rows = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.case_head')
    .select(['id', 'label'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', 'in', [...caseIds])
    .execute();
  return new Map(rows.map((r) => [r.id, r.label]));
}

const entriesOf = (ctx: Context, shiftId: string) =>
  ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.shift_entry')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('shift_id', '=', shiftId)
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute();
