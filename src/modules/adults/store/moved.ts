import type { Context } from '#core/operation';
import type { CaseHolder } from '#modules/casework';
import type { AdultTables } from '../tables.ts';

/** What is counted of an opened case goes with it to whoever it is given to: contact is owed there, and is in their lists. */
export async function moveFigures(ctx: Context, caseId: string, { unitId }: CaseHolder): Promise<void> {
  for (const table of ['adults.violence_figure', 'adults.housing_figure'] as const) {
    await ctx
      .tables<AdultTables>()
      .updateTable(table)
      .set({ unit_id: unitId })
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('case_id', '=', caseId)
      .execute();
  }
}
