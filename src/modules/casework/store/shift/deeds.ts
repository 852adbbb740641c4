import type { z } from 'zod';
import type { Context } from '#core/operation';
import type { ShiftDeed } from '../../shift-contract.ts';
import type { CaseworkTables } from '../../tables.ts';

interface OfShift {
  readonly shiftId: string;
  readonly employeeId: string;
  readonly from: Date;
  readonly until: Date;
}

type Deed = z.input<typeof ShiftDeed>;

/**
 * What somebody did in opened cases on a shift, by case, in order of time: from the assessments, decisions, steps and reports themselves, and
 * the log's lines about them.
 */
export async function deedsOf(
  ctx: Context,
  caseIds: readonly string[],
  { shiftId, employeeId, from, until }: OfShift,
): Promise<ReadonlyMap<string, Deed[]>> {
  if (caseIds.length === 0) return new Map();
  const db = ctx.tables<CaseworkTables>();
  const { tenantId } = ctx.actor;
  const ids = [...caseIds];
  const [reports, protections, decisions, steps, notes] = await Promise.all([
    db
      .selectFrom('casework.report_copy')
      .select(['case_id', 'reference', 'received_at'])
      .where('tenant_id', '=', tenantId)
      .where('case_id', 'in', ids)
      .where('received_at', '>=', from)
      .where('received_at', '<=', until)
      .execute(),
    db
      .selectFrom('casework.protection_assessment')
      .select(['case_id', 'made_at', 'outcome', 'measures'])
      .where('tenant_id', '=', tenantId)
      .where('case_id', 'in', ids)
      .where('made_by_employee', '=', employeeId)
      .where('made_at', '>=', from)
      .where('made_at', '<=', until)
      .execute(),
    db
      .selectFrom('casework.decision')
      .select(['case_id', 'id', 'recorded_at', 'result', 'kind', 'law', 'level'])
      .where('tenant_id', '=', tenantId)
      .where('case_id', 'in', ids)
      .where('recorded_by_employee', '=', employeeId)
      .where('recorded_at', '>=', from)
      .where('recorded_at', '<=', until)
      .execute(),
    db
      .selectFrom('casework.custody_step')
      .select(['case_id', 'recorded_at', 'step', 'on_day', 'outcome'])
      .where('tenant_id', '=', tenantId)
      .where('case_id', 'in', ids)
      .where('recorded_by_employee', '=', employeeId)
      .where('recorded_at', '>=', from)
      .where('recorded_at', '<=', until)
      .execute(),
    db
      .selectFrom('casework.shift_entry')
      .select(['case_id', 'at', 'body'])
      .where('tenant_id', '=', tenantId)
      .where('shift_id', '=', shiftId)
      .where('case_id', 'in', ids)
      .execute(),
  ]);
  const all: (readonly [caseId: string, at: Date, deed: Deed])[] = [
    ...reports.map(
      (r) =>
        [
          r.case_id,
          r.received_at,
          { kind: 'report', at: iso(r.received_at), reference: r.reference },
        ] as const,
    ),
    ...protections.map(
      (p) =>
        [
          p.case_id,
          p.made_at,
          { kind: 'protection', at: iso(p.made_at), outcome: p.outcome, measures: p.measures },
        ] as const,
    ),
    ...decisions.map(
      (d) =>
        [
          d.case_id,
          d.recorded_at,
          {
            kind: 'decision',
            at: iso(d.recorded_at),
            decisionId: d.id,
            result: d.result,
            decision: d.kind,
            law: d.law,
            level: d.level,
          },
        ] as const,
    ),
    ...steps.map(
      (s) =>
        [
          s.case_id,
          s.recorded_at,
          { kind: 'custody', at: iso(s.recorded_at), step: s.step, on: s.on_day, outcome: s.outcome },
        ] as const,
    ),
    ...notes.flatMap((n) =>
      n.case_id ? [[n.case_id, n.at, { kind: 'note', at: iso(n.at), text: n.body }] as const] : [],
    ),
  ];
  const byCase = new Map<string, Deed[]>();
  for (const [caseId, , deed] of all.sort((a, b) => a[1].getTime() - b[1].getTime())) {
    byCase.set(caseId, [...(byCase.get(caseId) ?? []), deed]);
  }
  return byCase;
}

const iso = (at: Date): string => at.toISOString();
