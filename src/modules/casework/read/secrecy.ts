import { z } from 'zod';
import type { GlassTables } from '#core/access';
import { type Context, defineOperation } from '#core/operation';
import { id } from '#platform/schema';
import { keptByOrderer } from '../domain/kept-by-orderer.ts';
import { CaseSecrecy } from '../secrecy-contract.ts';
import type { SecrecyTables } from '../secrecy-tables.ts';
import { conflictsOf } from '../store/conflicts.ts';
import { disclosuresWhere, disclosureView } from '../store/disclosures.ts';
import { protectionsOf } from '../store/protection.ts';
import { reportersOf } from '../store/reporters.ts';
import type { CaseworkTables } from '../tables.ts';

type Tables = SecrecyTables & CaseworkTables;

/** What is secret in a case, from whom, and to whom something of it has been given. */
export const secrecy = defineOperation({
  name: 'casework.secrecy',
  kind: 'query',
  permission: 'casework:secrecy:read',
  audit: 'secrecy.read',
  summary:
    'The secrecy of a case: reporters, protection, conflicts of interest, emergency openings, disclosures',
  input: z.object({ caseId: id() }),
  output: CaseSecrecy,
  caseId: (input) => input.caseId,
  run: (ctx, input) => readSecrecy(ctx, input.caseId),
});

export async function readSecrecy(ctx: Context, caseId: string): Promise<z.input<typeof CaseSecrecy>> {
  const fact = ctx.opened(caseId);
  const { nameOf } = await ctx.organisation();
  const disclosures = await disclosuresWhere(ctx).where('d.case_id', '=', caseId).execute();
  const protections = await protectionsOf(ctx, fact.personId);
  const conflicts = await conflictsOf(ctx, fact.personId);
  const may = (permission: Parameters<Context['may']>[0]) => ctx.may(permission, fact).allowed;
  return {
    today: ctx.today,
    caseId,
    reporters: await reporterTests(ctx, caseId),
    protections: protections.map((p) => ({
      protectionId: p.id,
      kind: p.kind,
      source: p.source,
      fromOn: p.from_on,
      against: p.against.map(({ name, relation }) => ({ name, relation })),
      setAt: p.set_at.toISOString(),
      setBy: p.set_by,
      endedAt: p.ended_at?.toISOString() ?? null,
      endedBy: p.ended_by,
    })),
    conflicts: conflicts
      .filter((c) => c.case_id === null || c.case_id === caseId)
      .map((c) => ({
        conflictId: c.id,
        scope: c.case_id === null ? ('person' as const) : ('case' as const),
        employeeName: nameOf.get(c.employee_id) ?? '',
        reason: c.reason,
        setAt: c.set_at.toISOString(),
        setBy: c.set_by,
        endedAt: c.ended_at?.toISOString() ?? null,
        endedBy: c.ended_by,
        endReason: c.end_reason,
        mayBeEnded:
          c.ended_at === null &&
          may('casework:conflict:set') &&
          (c.case_id !== null || keptByOrderer(fact) === null),
      })),
    openings: await openingsOf(ctx, caseId, nameOf),
    disclosures: disclosures.map(disclosureView),
    allowed: ACTS.filter(([, permission]) => may(permission)).map(([operation]) => operation),
  };
}

const ACTS = [
  ['casework.test-reporter-secrecy', 'casework:reporter:test'],
  ['casework.read-reporter', 'casework:reporter:read-protected'],
  ['casework.set-protection', 'casework:protection:set'],
  ['casework.declare-conflict', 'casework:conflict:declare'],
  ['casework.set-conflict', 'casework:conflict:set'],
  ['casework.end-opening', 'casework:glass:end'],
  ['casework.record-disclosure', 'casework:disclosure:record'],
] as const;

/** Each reporter of the case with what the secrecy tests have come to, newest first. */
async function reporterTests(
  ctx: Context,
  caseId: string,
): Promise<z.input<typeof CaseSecrecy>['reporters']> {
  const { tenantId } = ctx.actor;
  const db = ctx.tables<Tables>();
  const copies = await db
    .selectFrom('casework.report_copy')
    .select(['report_id', 'reference', 'received_at', 'reporter'])
    .where('tenant_id', '=', tenantId)
    .where('case_id', '=', caseId)
    .orderBy('received_at')
    .execute();
  const reporterOf = await reportersOf(ctx, copies);
  const tests =
    copies.length === 0
      ? []
      : await db
          .selectFrom('casework.reporter_test')
          .selectAll()
          .where('tenant_id', '=', tenantId)
          .where(
            'report_id',
            'in',
            copies.map((c) => c.report_id),
          )
          .orderBy('made_at', 'desc')
          .orderBy('id', 'desc')
          .execute();
  return copies.map((copy) => {
    const { category, anonymous, name, organisation, protected: isProtected } = reporterOf(copy);
    return {
      reportId: copy.report_id,
      reference: copy.reference,
      category,
      anonymous,
      name,
      organisation,
      protected: isProtected,
      tests: tests
        .filter((t) => t.report_id === copy.report_id)
        .map((t) => ({
          testId: t.id,
          outcome: t.outcome,
          reasons: t.reasons,
          madeAt: t.made_at.toISOString(),
          madeBy: t.made_by,
          madeByFunction: t.made_by_function_title,
        })),
    };
  });
}

async function openingsOf(
  ctx: Context,
  caseId: string,
  nameOf: ReadonlyMap<string, string>,
): Promise<z.input<typeof CaseSecrecy>['openings']> {
  const rows = await ctx
    .tables<GlassTables>()
    .selectFrom('access.broken_glass')
    .select(['id', 'employee_id', 'reason', 'broken_at', 'ends_at', 'ended_at', 'ended_by_employee'])
    .select(['reviewed_at', 'verdict'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .orderBy('broken_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((r) => ({
    openingId: r.id,
    employeeName: nameOf.get(r.employee_id) ?? '',
    reason: r.reason,
    brokenAt: r.broken_at.toISOString(),
    endsAt: (r.ended_at ?? r.ends_at).toISOString(),
    isOpen: (r.ended_at ?? r.ends_at) > ctx.now,
    endedBy: (r.ended_by_employee && nameOf.get(r.ended_by_employee)) || null,
    verdict: r.verdict,
    reviewedAt: r.reviewed_at?.toISOString() ?? null,
  }));
}
