import { type AccessTables, caseFactsOfPersons } from '#core/access';
import type { Context } from '#core/operation';
import { parseIdentityNumber } from '../domain/identity-number.ts';
import { personByIdentity, personKeys } from './persons.ts';

/** The case with that number, or the open cases of the person: in one order for everybody. Without an open one the latest. */
export async function casesByNumber(ctx: Context, number: string): Promise<string[]> {
  const db = ctx.tables<AccessTables>();
  const { tenantId } = ctx.actor;
  const identity = parseIdentityNumber(number, ctx.today);
  if (!identity) {
    const rows = await db
      .selectFrom('access.case_fact')
      .select('case_id')
      .where('tenant_id', '=', tenantId)
      .where('authority_id', '=', ctx.authorityId)
      .where('case_number', '=', number.toUpperCase())
      .execute();
    return rows.map((r) => r.case_id);
  }
  const { identity: key } = await personKeys(ctx, { identityNumber: identity.digits });
  const personId = key ? await personByIdentity(ctx, key) : undefined;
  if (!personId) return [];
  const facts = await caseFactsOfPersons(db, tenantId, ctx.authorityId, [personId]);
  const open = facts.filter((f) => f.open);
  return (open.length > 0 ? open : facts.slice(-1)).map((f) => f.caseId);
}
