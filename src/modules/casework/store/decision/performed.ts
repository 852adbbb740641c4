import { type AccessTables, hasOrdersUnderWay } from '#core/access';
import type { Context } from '#core/operation';
import { conflict } from '#platform/errors';
import type { CaseworkTables } from '../../tables.ts';
import { ofCase } from '../cases.ts';

export interface Performed {
  /** A unit still performs, or has been ordered to perform, something of this case's. */
  readonly underWay: boolean;
  /** The decisions of which something has been given, and has ended. */
  readonly decisionIds: ReadonlySet<string>;
}

/** How far what an opened case has ordered has come. */
export async function performedIn(ctx: Context, caseId: string): Promise<Performed> {
  const [underWay, rows] = await Promise.all([
    hasOrdersUnderWay(ctx.tables<AccessTables>(), ctx.actor.tenantId, caseId),
    ctx
      .tables<CaseworkTables>()
      .selectFrom('casework.performed_decision')
      .select('decision_id')
      .where((eb) => eb.and(ofCase(ctx, caseId)))
      .execute(),
  ]);
  return { underWay, decisionIds: new Set(rows.map((row) => row.decision_id)) };
}

/** A case is not closed while a unit performs what it has ordered. @throws AppError CONFLICT COMMISSION_UNDER_WAY */
export async function requireNothingUnderWay(ctx: Context, caseId: string): Promise<void> {
  if (await hasOrdersUnderWay(ctx.tables<AccessTables>(), ctx.actor.tenantId, caseId))
    throw conflict('COMMISSION_UNDER_WAY');
}

/** Keeps in the opened case that ordered it that what its decision granted has been given, and has ended. */
export async function keepPerformed(
  ctx: Context,
  ended: {
    readonly caseId: string;
    readonly decisionId: string;
    readonly commissionId: string;
    readonly endedOn: string;
  },
): Promise<void> {
  await ctx
    .tables<CaseworkTables>()
    .insertInto('casework.performed_decision')
    .values({
      ...ofCase(ctx, ended.caseId),
      decision_id: ended.decisionId,
      commission_id: ended.commissionId,
      authority_id: ctx.authorityId,
      ended_on: ended.endedOn,
    })
    .execute();
}
