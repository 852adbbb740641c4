import { type Context, Refused } from '#core/operation';
import { isSomeReporterShielded } from '#modules/casework';
import type { FormTables } from '../tables.ts';
import type { FormHead } from './forms.ts';

const READ_SHIELDED = 'eservices:form:read-shielded';

/**
 * Whether who reported in a form is shielded (OSL 26:5): it, or one of the same origin with other answers, has become a report whose reporter
 * is. Then its answers, its files and its bytes name somebody whom they must not.
 */
export async function isShielded(ctx: Context, { origin_id }: FormHead): Promise<boolean> {
  await ctx.adoptContent(origin_id);
  const rows = await ctx
    .tables<FormTables>()
    .selectFrom('eservices.received_form')
    .select('report_id')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('origin_id', '=', origin_id)
    .where('report_id', 'is not', null)
    .execute();
  return await isSomeReporterShielded(
    ctx,
    rows.flatMap((r) => r.report_id ?? []),
  );
}

/** Whether the form is closed to the actor, who may not know who reported in it. */
export const isClosed = async (ctx: Context, head: FormHead): Promise<boolean> =>
  !ctx.may(READ_SHIELDED).allowed && (await isShielded(ctx, head));

/** @throws Refused to who would settle what they may not read */
export async function mustBeReadable(ctx: Context, head: FormHead): Promise<void> {
  if (await isClosed(ctx, head)) throw new Refused('ROLE_LACKS_PERMISSION', [{ kind: 'form', id: head.id }]);
}
