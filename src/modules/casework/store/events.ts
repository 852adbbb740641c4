import type { Context } from '#core/operation';
import { fullName, type OrganisationTables } from '#core/organisation';
import { newId } from '#platform/ids';
import type { CaseworkTables } from '../tables.ts';
import { noteInShift } from './shift/shift-cases.ts';

/** Who acts, as it is written into what is documented: the name and the function as they were then. */
export interface Signature {
  readonly name: string;
  readonly functionTitle: string;
}

export async function signatureOf(ctx: Context): Promise<Signature> {
  const { employeeId, functionId, tenantId, name } = ctx.actor;
  if (!employeeId || !functionId) return { name, functionTitle: name };
  const own = await ctx
    .tables<OrganisationTables>()
    .selectFrom('org.employee as e')
    .innerJoin('org.function as f', 'f.tenant_id', 'e.tenant_id')
    .select(['e.given_name', 'e.family_name', 'f.title'])
    .where('e.tenant_id', '=', tenantId)
    .where('e.id', '=', employeeId)
    .where('f.id', '=', functionId)
    .executeTakeFirst();
  return own ? { name: fullName(own), functionTitle: own.title } : { name, functionTitle: '' };
}

export async function addCaseEvent(
  ctx: Context,
  event: {
    caseId: string;
    kind: CaseworkTables['casework.case_event']['kind'];
    at?: Date;
    body: string | null;
    by: string | null;
  },
): Promise<void> {
  await noteInShift(ctx, event.caseId);
  await ctx
    .tables<CaseworkTables>()
    .insertInto('casework.case_event')
    .values({
      tenant_id: ctx.actor.tenantId,
      id: newId(),
      authority_id: ctx.authorityId,
      case_id: event.caseId,
      at: event.at ?? ctx.now,
      kind: event.kind,
      body: event.body,
      by_name: event.by,
    })
    .execute();
}
