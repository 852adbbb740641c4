import type { Selectable } from 'kysely';
import type { Context } from '#core/operation';
import type { AuditTables } from '../tables.ts';

export type QuestionRow = Selectable<AuditTables['audits.question']>;
export type StandingRow = Selectable<AuditTables['audits.standing']>;

const rowsOf = (ctx: Context) =>
  ctx
    .tables<AuditTables>()
    .selectFrom('audits.question')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId);

/** Where the board's own stand among the template's codes: after them. */
const OWN = 'Z';

/** The questions as they are put now, those that are withdrawn too, by the template's order and then the board's own. */
export async function questionsOf(ctx: Context): Promise<QuestionRow[]> {
  const rows = await rowsOf(ctx).orderBy('question_id').orderBy('version', 'desc').execute();
  const last = rows.filter((r, i) => rows[i - 1]?.question_id !== r.question_id);
  const codes = new Map(
    rows.filter((r) => r.version === 1).map((r) => [r.question_id, r.template_code ?? OWN]),
  );
  const order = (r: QuestionRow): string => `${codes.get(r.question_id)} ${r.text}`;
  return last.sort((a, b) => order(a).localeCompare(order(b), 'sv'));
}

/** Every version of one, the last first. */
export const versionsOf = (ctx: Context, questionId: string): Promise<QuestionRow[]> =>
  rowsOf(ctx).where('question_id', '=', questionId).orderBy('version', 'desc').execute();

const standings = (ctx: Context) =>
  ctx
    .tables<AuditTables>()
    .selectFrom('audits.standing')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId);

/** How each stood last, by question. */
export async function lastStandings(ctx: Context): Promise<ReadonlyMap<string, StandingRow>> {
  const rows = await standings(ctx)
    .selectAll()
    .distinctOn('question_id')
    .orderBy('question_id')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return new Map(rows.map((r) => [r.question_id, r]));
}

/** How one has stood, the last first. */
export const standingsOf = (ctx: Context, questionId: string): Promise<StandingRow[]> =>
  standings(ctx)
    .selectAll()
    .where('question_id', '=', questionId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute();

/** What changed after a moment, the last first; how each stood at first is no change. */
export const changesSince = (ctx: Context, from: Date) =>
  standings(ctx)
    .select(['question_id', 'at', 'standing', 'before', 'why'])
    .where('at', '>=', from)
    .where('before', 'is not', null)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(100)
    .execute();
