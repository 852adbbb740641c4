import type { z } from 'zod';
import type { Context } from '#core/operation';
import { ConcernReportInput } from '../contract.ts';
import { nameKey } from '../domain/naming.ts';
import type { CaseworkTables } from '../tables.ts';
import { questionsOf } from './investigation/questions.ts';
import { assessmentsOf } from './investigation/risk-assessments.ts';
import { standpointsOf } from './investigation/standpoints.ts';
import { requestsOf, statementsOf } from './investigation/statements.ts';
import { viewsOf } from './investigation/text/views.ts';
import { pointedOutByOthers } from './pointed-by-others.ts';
import { mayReadShielded } from './reporters.ts';

/** Of a report as received no more is read than whom it names. */
const Named = ConcernReportInput.pick({ children: true, guardians: true, reporter: true });

/**
 * What others are called who are in the same reports: the other children, by each of their names and by number, and the guardians, by the
 * whole name; in a performer's case those of the reports of the case that ordered; those whom the investigation names in fields of their own; what other modules keep secret in the case; and, to an actor who may know it, who made a report when that is shielded (OSL 26:5). Read from the reports as received, to
 * point out where in this child's own copy they stand; never shown as they are.
 * @param recipient who is to read; their own name is not one of others
 */
export async function namesOfOthers(ctx: Context, caseId: string, recipient: string): Promise<string[]> {
  const own = new Set<string>([nameKey(recipient)]);
  const others: string[] = [];
  const { orderedBy } = ctx.opened(caseId);
  if (orderedBy !== null) await ctx.adoptCase(orderedBy);
  const reportedIn = orderedBy ?? caseId;
  const maySeeShielded = mayReadShielded(ctx, reportedIn);
  for (const { report, position, shielded } of await reportsAsReceived(ctx, reportedIn)) {
    if (maySeeShielded && shielded) others.push(...waysOf(report));
    for (const [at, child] of report.children.entries()) {
      const names = [child.givenName, child.familyName, child.identityNumber].flatMap((n) => n || []);
      if (at === position) for (const name of names) own.add(nameKey(name));
      else others.push(...names);
    }
    others.push(...report.guardians.map((g) => g.name));
  }
  others.push(...(await namesInInvestigation(ctx, caseId)));
  others.push(...(await pointedOutByOthers(ctx, caseId)));
  return others.filter((name) => !own.has(nameKey(name)));
}

/** Whom risk assessments, standard questions, views on the text and what others have told name, other than the child. */
async function namesInInvestigation(ctx: Context, caseId: string): Promise<string[]> {
  const assessed = (await assessmentsOf(ctx, caseId)).map((a) => a.about_name);
  const asked = (await questionsOf(ctx, caseId)).map((q) => (q.asked_of === 'child' ? null : q.person_name));
  const heard = (await viewsOf(ctx, caseId)).map((v) => (v.party === 'child' ? null : v.party_name));
  const told = [...(await statementsOf(ctx, caseId)), ...(await requestsOf(ctx, caseId))].map(
    (s) => s.person_name,
  );
  const standing = (await standpointsOf(ctx, caseId)).map((s) =>
    s.party === 'child' ? null : s.person_name,
  );
  return [...assessed, ...asked, ...heard, ...told, ...standing].flatMap((name) => name || []);
}

/**
 * What would tell who made a report whose reporter is shielded (OSL 26:5): the name and the ways to reach them. To keep it out of what others
 * have written, never shown. Whoever may not know it is not told that what they wrote themselves holds it: that would answer a guess.
 */
export async function namesOfShielded(ctx: Context, caseId: string): Promise<string[]> {
  const reports = await reportsAsReceived(ctx, caseId);
  return reports.flatMap(({ report, shielded }) => (shielded ? waysOf(report) : []));
}

type AsReceived = z.output<typeof Named>;

const waysOf = ({ reporter }: AsReceived): string[] =>
  reporter.kind === 'anonymous'
    ? []
    : [reporter.name, ...[reporter.phone, reporter.email].flatMap((way) => way || [])];

/** The reports of an opened case, and where in each its child stands. */
async function reportsAsReceived(
  ctx: Context,
  caseId: string,
): Promise<{ report: AsReceived; position: number; shielded: boolean }[]> {
  const db = ctx.tables<CaseworkTables>();
  const links = await db
    .selectFrom('casework.report_case')
    .select(['report_id', 'position'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .execute();
  const found: { report: AsReceived; position: number; shielded: boolean }[] = [];
  for (const { report_id, position } of links) {
    await ctx.adoptContent(report_id);
    const { body } = await db
      .selectFrom('casework.report_original')
      .select('body')
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('report_id', '=', report_id)
      .executeTakeFirstOrThrow();
    const { reporter_shielded } = await db
      .selectFrom('casework.report')
      .select('reporter_shielded')
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('id', '=', report_id)
      .executeTakeFirstOrThrow();
    found.push({ report: Named.parse(JSON.parse(body)), position, shielded: reporter_shielded });
  }
  return found;
}
