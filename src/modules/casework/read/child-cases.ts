import type { Context } from '#core/operation';
import type { CalendarDate } from '#platform/calendar';
import type { CaseHead } from '../store/cases.ts';
import type { CaseworkTables } from '../tables.ts';
import { unnamed } from '../texts/sv.ts';

/**
 * The board's own cases about children, as far as the policies show them to the actor: of those born by a day, under way or ended on or after a day,
 * and of whoever's day of birth is not known, born all the same, under way. Not what units perform for them, which ends with the order.
 * @param endedSince null: only what is under way
 */
export async function childCases(
  ctx: Context,
  { bornBy, endedSince }: { readonly bornBy: CalendarDate; readonly endedSince: CalendarDate | null },
): Promise<CaseHead[]> {
  return await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.case_head')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .where('area', '=', 'child_youth')
    .where('ordered_by_case', 'is', null)
    .where('state', 'not in', ['not_opened', 'joined'])
    .where((eb) =>
      eb.or([
        eb.and([
          eb('birth_date', '<=', bornBy),
          eb.or([
            eb('closed_on', 'is', null),
            ...(endedSince === null ? [] : [eb('closed_on', '>=', endedSince)]),
          ]),
        ]),
        eb.and([
          eb('birth_date', 'is', null),
          eb('closed_on', 'is', null),
          eb('label', '!=', unnamed.unbornChild),
        ]),
      ]),
    )
    .orderBy('opened_on')
    .orderBy('id')
    .execute();
}

/** Heads of cases by their ids, as far as the policies show them to the actor. */
export async function headsOf(ctx: Context, caseIds: readonly string[]): Promise<CaseHead[]> {
  if (caseIds.length === 0) return [];
  return await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.case_head')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', 'in', [...caseIds])
    .execute();
}
