import type { Permission } from '#core/access';
import type { Context } from '#core/operation';
import { UNDER_WAY } from '../domain/case-rules.ts';
import type { Area } from '../domain/codes.ts';
import { atLeastOne } from '../store/at-least-one.ts';
import type { CaseworkTables } from '../tables.ts';
import { ageOf } from './age.ts';
import { listed } from './listed.ts';

/** More than any unit has under way. */
const LIMIT = 2_000;

export interface ListedCase {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly label: string;
  readonly age: number | null;
  readonly area: Area;
  readonly unitId: string;
  readonly functionId: string | null;
}

/**
 * The authority's own cases of some areas that are under way and that the actor may know of, as lists show cases: heads, and nothing of what is in
 * them. What a unit performs for others is not among them.
 */
export async function listedInAreas(
  ctx: Context,
  permission: Permission,
  areas: readonly Area[],
): Promise<ListedCase[]> {
  const rows = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.case_head')
    .select(['id', 'number', 'label', 'birth_date', 'area', 'unit_id', 'function_id'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where((eb) =>
      eb.or([
        eb('unit_id', 'in', atLeastOne(ctx.actor.unitIds)),
        eb('function_id', 'in', atLeastOne(ctx.actor.functionIds)),
      ]),
    )
    .where('area', 'in', [...areas])
    .where('state', 'in', [...UNDER_WAY])
    .where('ordered_by_case', 'is', null)
    .orderBy('opened_on')
    .orderBy('id')
    .limit(LIMIT)
    .execute();
  return (await listed(ctx, permission, rows, (r) => r.id)).map((r) => ({
    caseId: r.id,
    caseNumber: r.number,
    label: r.label,
    age: ageOf(ctx, r.birth_date),
    area: r.area,
    unitId: r.unit_id,
    functionId: r.function_id,
  }));
}
