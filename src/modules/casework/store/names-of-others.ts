import type { Context } from '#core/operation';
import { ConcernReportInput } from '../contract.ts';
import { nameKey } from '../domain/naming.ts';
import type { CaseworkTables } from '../tables.ts';
import { mayReadShielded } from './reporters.ts';

/** Of a report as received no more is read than whom it names. */
const Named = ConcernReportInput.pick({ children: true, guardians: true, reporter: true });

/**
 * What others are called who are in the same reports: the other children, by each of their names and by number, and the guardians, by the
 * whole name; and, to an actor who may know it, who made a report when that is shielded (OSL 26:5). Read from the reports as received, to
 * point out where in this child's own copy they stand; never shown as they are.
 * @param recipient who is to read; their own name is not one of others
 */
export async function namesOfOthers(ctx: Context, caseId: string, recipient: string): Promise<string[]> {
  const maySeeShielded = mayReadShielded(ctx, caseId);
  const db = ctx.tables<CaseworkTables>();
  const links = await db
    .selectFrom('casework.report_case')
    .select(['report_id', 'position'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .execute();
  const own = new Set<string>([nameKey(recipient)]);
  const others: string[] = [];
  for (const link of links) {
    await ctx.adoptContent(link.report_id);
    const { body } = await db
      .selectFrom('casework.report_original')
      .select('body')
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('report_id', '=', link.report_id)
      .executeTakeFirstOrThrow();
    const report = Named.parse(JSON.parse(body));
    const { reporter_shielded } = await db
      .selectFrom('casework.report')
      .select('reporter_shielded')
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('id', '=', link.report_id)
      .executeTakeFirstOrThrow();
    if (maySeeShielded && reporter_shielded && report.reporter.kind !== 'anonymous') {
      const { name, phone, email } = report.reporter;
      others.push(name, ...[phone, email].flatMap((way) => way || []));
    }
    for (const [position, child] of report.children.entries()) {
      const names = [child.givenName, child.familyName, child.identityNumber].flatMap((n) => n || []);
      if (position === link.position) for (const name of names) own.add(nameKey(name));
      else others.push(...names);
    }
    others.push(...report.guardians.map((g) => g.name));
  }
  return others.filter((name) => !own.has(nameKey(name)));
}
