import type { Context } from '#core/operation';
import { managingFunctions } from '#core/organisation';
import { conflict } from '#platform/errors';
import type { DelegatedDecision } from '../domain/preliminary.ts';
import type { CaseworkTables } from '../tables.ts';

/** Who may take a decision about what is in a unit. */
export interface Deciding {
  /** Whether the function that the actor acts in may. */
  readonly allowed: boolean;
  /** The functions that may, by title: those in the unit or above it, else all. Empty while nothing has been delegated. */
  readonly by: readonly string[];
  /** Where in the delegation order it stands; null while nothing has been delegated. */
  readonly section: string | null;
}

export type DecidingByDecision = Readonly<Record<DelegatedDecision, Deciding>>;

/**
 * Who decides, by the last version of the board's delegation. While the board has set none for a decision, whoever the role allows may take
 * it. By the function that one acts in: a deputy decides when acting in the holder's.
 */
export async function decidingIn(ctx: Context, unitId: string): Promise<DecidingByDecision> {
  const rows = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.delegation')
    .select(['decision', 'function_ids', 'section'])
    .distinctOn('decision')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .orderBy('decision')
    .orderBy('version', 'desc')
    .execute();
  const organisation = await ctx.organisation();
  const { functions } = organisation;
  const ofUnit = functions.filter((f) => f.unitId === unitId).map((f) => f.id);
  const near = new Set([
    ...ofUnit,
    ...ofUnit.slice(0, 1).flatMap((id) => managingFunctions(organisation, id)),
  ]);
  const titles = (functionIds: readonly string[]): string[] => {
    const there = functions.filter(
      (f) => functionIds.includes(f.id) && !(f.endedOn && f.endedOn < ctx.today),
    );
    const asked = there.filter((f) => near.has(f.id));
    return [...new Set((asked.length > 0 ? asked : there).map((f) => f.title))];
  };
  const of = (decision: DelegatedDecision): Deciding => {
    const row = rows.find((r) => r.decision === decision);
    if (!row) return { allowed: true, by: [], section: null };
    const allowed = ctx.actor.functionId !== null && row.function_ids.includes(ctx.actor.functionId);
    return { allowed, by: titles(row.function_ids), section: row.section };
  };
  return { open: of('open'), not_open: of('not_open'), extend: of('extend') };
}

/**
 * The section of the delegation order by which the actor decides.
 * @throws AppError CONFLICT NOT_DELEGATED
 */
export async function requireDecider(
  ctx: Context,
  unitId: string,
  decision: DelegatedDecision,
): Promise<string | null> {
  const { allowed, section } = (await decidingIn(ctx, unitId))[decision];
  if (!allowed) throw conflict('NOT_DELEGATED');
  return section;
}

export const mayDecideOf = (deciding: DecidingByDecision): Record<DelegatedDecision, boolean> => ({
  open: deciding.open.allowed,
  not_open: deciding.not_open.allowed,
  extend: deciding.extend.allowed,
});
