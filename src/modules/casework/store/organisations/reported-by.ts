import { sql } from 'kysely';
import type { Context } from '#core/operation';
import type { CalendarDate } from '#platform/calendar';
import { invalid } from '#platform/errors';
import { newId } from '#platform/ids';
import type { ConcernReportInput } from '../../contract.ts';
import { onlyOneOf } from '../../domain/organisation.ts';
import { keyOf, namesAlike } from './names.ts';
import { tables } from './register.ts';

/** The organisation that a report came from: chosen from the register, or by the name as it was written. Neither for a private person. */
export interface ReportedBy {
  readonly organisation_id: string | null;
  readonly organisation_name_id: string | null;
}

const NOBODY: ReportedBy = { organisation_id: null, organisation_name_id: null };

/**
 * Finds out which organisation a report came from. A name that is not known is kept, so that somebody can say afterwards whose it is; one
 * that only one organisation bears is that one's.
 * @param chosen from the register, by whoever registered the report
 * @throws AppError INVALID_INPUT when what was chosen is not in the register
 */
export async function reportedBy(
  ctx: Context,
  reporter: ConcernReportInput['reporter'],
  receivedOn: CalendarDate,
  chosen: string | undefined,
): Promise<ReportedBy> {
  if (reporter.kind !== 'professional') return NOBODY;
  if (chosen !== undefined) return { ...NOBODY, organisation_id: await known(ctx, chosen) };
  const { category, organisation: name } = reporter;
  const alike = await namesAlike(ctx, name);
  const same = alike.find((n) => n.category === category);
  if (same?.written_on && same.written_on >= receivedOn) return { ...NOBODY, organisation_name_id: same.id };
  const { id } = await tables(ctx)
    .insertInto('casework.organisation_name')
    .values({
      tenant_id: ctx.actor.tenantId,
      id: newId(),
      authority_id: ctx.authorityId,
      category,
      name,
      name_key: keyOf(name),
      organisation_id: onlyOneOf(
        alike.map((n) => ({ category: n.category, organisationId: n.organisation_id })),
      ),
      kind: 'also',
      written_on: receivedOn,
    })
    .onConflict((oc) =>
      oc.columns(['tenant_id', 'authority_id', 'category', 'name_key']).doUpdateSet({
        written_on: sql`greatest(casework.organisation_name.written_on, excluded.written_on)`,
      }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return { ...NOBODY, organisation_name_id: id };
}

async function known(ctx: Context, organisationId: string): Promise<string> {
  const found = await tables(ctx)
    .selectFrom('casework.organisation')
    .select('id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', organisationId)
    .executeTakeFirst();
  if (!found) throw invalid('organisationId', 'not_in_list');
  return found.id;
}
