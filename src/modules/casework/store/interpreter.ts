import type { Context } from '#core/operation';
import type { CaseworkTables } from '../tables.ts';

interface Said {
  readonly interpreter: boolean;
  readonly language: string | null;
}

/** As it stands on a case: the language of the interpreter, empty when it is not known; null when none is needed. */
export const interpreterIn = ({ interpreter, language }: Said): string | null =>
  interpreter ? (language ?? '') : null;

/** What has been said of a person whose case has been opened; null also when nothing has. */
export async function interpreterOf(ctx: Context, personId: string): Promise<string | null> {
  const row = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.person')
    .select(['interpreter', 'language'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', personId)
    .executeTakeFirst();
  return row ? interpreterIn(row) : null;
}

/** Says it on every case of the person, so that each of their lists shows the same. */
export async function sayInterpreter(ctx: Context, personId: string, said: Said): Promise<void> {
  const cases = await ctx.adoptCasesOf(personId);
  await ctx
    .tables<CaseworkTables>()
    .updateTable('casework.case_head')
    .set({ interpreter: interpreterIn(said) })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where(
      'id',
      'in',
      cases.map((c) => c.caseId),
    )
    .execute();
}
