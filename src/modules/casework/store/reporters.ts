import type { z } from 'zod';
import { type Context, Refused } from '#core/operation';
import { conflict, notFound } from '#platform/errors';
import { newId } from '#platform/ids';
import type { ConcernReportInput, ReportInCase } from '../contract.ts';
import type { ReporterTestOutcome } from '../domain/secrecy-codes.ts';
import type { OrganisationRegisterTables } from '../organisation-tables.ts';
import type { SecrecyTables } from '../secrecy-tables.ts';
import type { CaseworkTables, StoredReporter } from '../tables.ts';
import { signatureOf } from './events.ts';

type Tables = SecrecyTables & CaseworkTables & OrganisationRegisterTables;
const READ_SHIELDED = 'casework:reporter:read-protected';

/** Whether the actor may know who made a report of an opened case when that is shielded. */
export const mayReadShielded = (ctx: Context, caseId: string): boolean =>
  ctx.may(READ_SHIELDED, ctx.opened(caseId)).allowed;

type Given = ConcernReportInput['reporter'];
export type ReporterView = z.input<typeof ReportInCase>['reporter'];

interface CopyOfReport {
  readonly report_id: string;
  readonly reporter: StoredReporter;
}

/** What the copies of a report say of its reporter. */
export const storedReporter = (reporter: Given): StoredReporter => ({
  category: reporter.kind === 'anonymous' ? 'anonymous' : reporter.category,
  anonymous: reporter.kind === 'anonymous',
  professional: reporter.kind === 'professional',
  feedbackRequested: reporter.kind === 'professional' && reporter.feedbackRequested,
});

/** Keeps who reported, apart from the report. An anonymous reporter leaves nothing at all. */
export async function insertReporter(ctx: Context, reportId: string, reporter: Given): Promise<void> {
  if (reporter.kind === 'anonymous') return;
  await ctx
    .tables<Tables>()
    .insertInto('casework.reporter')
    .values({
      tenant_id: ctx.actor.tenantId,
      report_id: reportId,
      authority_id: ctx.authorityId,
      name: reporter.name,
      title: reporter.kind === 'professional' ? (reporter.title ?? null) : null,
      organisation: reporter.kind === 'professional' ? reporter.organisation : null,
      relation: reporter.kind === 'private' ? (reporter.relation ?? null) : null,
      phone: reporter.phone ?? null,
      email: reporter.email ?? null,
      shielded: false,
    })
    .execute();
}

/**
 * Who made the reports of an opened case, for each copy: as far as it is not shielded. Of a shielded reporter remains the category, and that there
 * is something that is not shown.
 */
export async function reportersOf(
  ctx: Context,
  copies: readonly CopyOfReport[],
): Promise<(copy: CopyOfReport) => ReporterView> {
  const ids = copies.map((c) => c.report_id);
  await ctx.openReporters(ids);
  const rows = ids.length === 0 ? [] : await identitiesOf(ctx, ids);
  return ({ report_id, reporter }) =>
    viewOf(
      reporter,
      rows.find((row) => row.report_id === report_id),
    );
}

/** Those of the reports whose reporter is known here and not shielded. The caller has opened a case that has them. */
export async function reportsWithOpenReporter(
  ctx: Context,
  reportIds: readonly string[],
): Promise<ReadonlySet<string>> {
  await ctx.openReporters(reportIds);
  return new Set((await identitiesOf(ctx, reportIds)).filter((r) => !r.shielded).map((r) => r.report_id));
}

/** Those of the reports whose reporter is shielded. That it is so stands in the directory, and says nothing of who. */
export async function reportsWithShieldedReporter(
  ctx: Context,
  reportIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (reportIds.length === 0) return new Set();
  for (const id of new Set(reportIds)) await ctx.adoptContent(id);
  const rows = await ctx
    .tables<Tables>()
    .selectFrom('casework.report')
    .select('id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', 'in', [...reportIds])
    .where('reporter_shielded', '=', true)
    .execute();
  return new Set(rows.map((row) => row.id));
}

export const isSomeReporterShielded = async (ctx: Context, reportIds: readonly string[]): Promise<boolean> =>
  (await reportsWithShieldedReporter(ctx, reportIds)).size > 0;

/** Shields who made a report that this transaction has taken in. */
export const shieldReporter = async (
  ctx: Context,
  { caseIds: [caseId], reportId, reasons }: { caseIds: readonly string[]; reportId: string; reasons: string },
): Promise<void> => {
  if (caseId) await keepReporterTest(ctx, { caseId, reportId, outcome: 'protected', reasons });
};

/** Whether somebody who made a report in an opened case is shielded. */
export async function hasShieldedReporter(ctx: Context, caseId: string): Promise<boolean> {
  const copies = await ctx
    .tables<Tables>()
    .selectFrom('casework.report_copy')
    .select(['report_id', 'reporter'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .execute();
  const reporterOf = await reportersOf(ctx, copies);
  return copies.some((copy) => reporterOf(copy).protected);
}

/** Who made a shielded report: for those with the permission of its own, which the context asks for. */
export async function shieldedReporterOf(
  ctx: Context,
  caseId: string,
  reportId: string,
): Promise<ReporterView> {
  const copy = await copyOf(ctx, caseId, reportId);
  const [row] = await ctx.withShieldedReporters(caseId, [reportId], READ_SHIELDED, () =>
    identitiesOf(ctx, [reportId]),
  );
  return { ...viewOf(copy, row), protected: row?.shielded ?? false };
}

const NOBODY = { name: null, title: null, organisation: null, relation: null, phone: null, email: null };

function viewOf(
  { category, anonymous, feedbackRequested }: StoredReporter,
  row: Awaited<ReturnType<typeof identitiesOf>>[number] | undefined,
): ReporterView {
  const { report_id: _id, shielded: _shielded, ...identity } = row ?? NOBODY_HERE;
  return { category, anonymous, feedbackRequested, ...identity, protected: !anonymous && row === undefined };
}

const NOBODY_HERE = { report_id: '', shielded: false, ...NOBODY };

const identitiesOf = (ctx: Context, reportIds: readonly string[]) =>
  ctx
    .tables<Tables>()
    .selectFrom('casework.reporter')
    .select(['report_id', 'shielded', 'name', 'title', 'organisation', 'relation', 'phone', 'email'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('report_id', 'in', [...reportIds])
    .execute();

/** The reporter as the opened case's copy has it. @throws AppError NOT_FOUND when the report is not in the case */
async function copyOf(ctx: Context, caseId: string, reportId: string): Promise<StoredReporter> {
  const copy = await ctx
    .tables<Tables>()
    .selectFrom('casework.report_copy')
    .select('reporter')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .where('report_id', '=', reportId)
    .executeTakeFirst();
  if (!copy) throw notFound();
  return copy.reporter;
}

/**
 * Keeps what the secrecy test came to, and shields the reporter or not: in every case that the report has led to, and in the directory.
 * @throws AppError CONFLICT of an anonymous reporter, about whom there is nothing to shield
 * @throws Refused to who may not read what is shielded and would open it by a test of their own
 */
export async function keepReporterTest(
  ctx: Context,
  test: { caseId: string; reportId: string; outcome: ReporterTestOutcome; reasons: string },
): Promise<void> {
  const { caseId, reportId, outcome, reasons } = test;
  const copy = await copyOf(ctx, caseId, reportId);
  if (copy.anonymous) throw conflict('REPORTER_ANONYMOUS');
  const reporterOf = await reportersOf(ctx, [{ report_id: reportId, reporter: copy }]);
  const wasShielded = reporterOf({ report_id: reportId, reporter: copy }).protected;
  if (wasShielded && outcome === 'not_protected' && !mayReadShielded(ctx, caseId))
    throw new Refused('ROLE_LACKS_PERMISSION', [{ kind: 'case', id: caseId }]);
  const { tenantId } = ctx.actor;
  const signature = await signatureOf(ctx);
  const db = ctx.tables<Tables>();
  const shielded = outcome === 'protected';
  // The directory's row is the report's own, wherever its unit is.
  await ctx.adoptContent(reportId);
  await ctx.withShieldedReporters(caseId, [reportId], 'casework:reporter:test', async () => {
    await db
      .updateTable('casework.reporter')
      .set({ shielded })
      .where('tenant_id', '=', tenantId)
      .where('report_id', '=', reportId)
      .execute();
    const [row] = await identitiesOf(ctx, [reportId]);
    await db
      .updateTable('casework.report')
      .set({
        reporter_shielded: shielded,
        reporter_organisation: shielded ? null : (row?.organisation ?? null),
      })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', reportId)
      .execute();
    await db
      .updateTable('casework.report_child')
      .set({ reporter_shielded: shielded })
      .where('tenant_id', '=', tenantId)
      .where('report_id', '=', reportId)
      .execute();
  });
  await db
    .insertInto('casework.reporter_test')
    .values({
      tenant_id: tenantId,
      id: newId(),
      authority_id: ctx.authorityId,
      report_id: reportId,
      case_id: caseId,
      made_at: ctx.now,
      outcome,
      reasons,
      made_by: signature.name,
      made_by_function_title: signature.functionTitle,
      made_by_employee: ctx.actor.employeeId,
      made_by_function: ctx.actor.functionId,
    })
    .execute();
}
