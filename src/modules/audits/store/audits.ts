import type { Selectable } from 'kysely';
import type { Context } from '#core/operation';
import { conflict } from '#platform/errors';
import type { AuditTables } from '../tables.ts';

export type AuditRow = Selectable<AuditTables['audits.audit']>;
export type ItemRow = Selectable<AuditTables['audits.item']>;
export type AnswerRow = Selectable<AuditTables['audits.answer']>;
export type RespiteRow = Selectable<AuditTables['audits.respite']>;
export type LetterRow = Selectable<AuditTables['audits.letter']>;
export type FollowUpRow = Selectable<AuditTables['audits.follow_up']>;
export type EventRow = Selectable<AuditTables['audits.recommendation_event']>;

type Table =
  | 'audits.audit'
  | 'audits.item'
  | 'audits.answer'
  | 'audits.respite'
  | 'audits.letter'
  | 'audits.recommendation_event';

const all = <T extends Table>(ctx: Context, table: T) =>
  ctx
    .tables<AuditTables>()
    .selectFrom(table as 'audits.item')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId);

/** The audits that have been made, the last first. */
export const auditsOf = async (ctx: Context): Promise<AuditRow[]> =>
  await ctx
    .tables<AuditTables>()
    .selectFrom('audits.audit')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .orderBy('received_on', 'desc')
    .orderBy('id')
    .execute();

/** @throws AppError CONFLICT NO_SUCH_AUDIT */
export async function auditOf(ctx: Context, auditId: string): Promise<AuditRow> {
  const found = (await auditsOf(ctx)).find((a) => a.id === auditId);
  if (!found) throw conflict('NO_SUCH_AUDIT');
  return found;
}

/** In each audit's own order. */
export const itemsOf = (ctx: Context): Promise<ItemRow[]> =>
  all(ctx, 'audits.item').orderBy('kind').orderBy('number').orderBy('id').execute();

export const recommendationsOf = async (ctx: Context): Promise<ItemRow[]> =>
  (await itemsOf(ctx)).filter((i) => i.kind === 'recommendation');

/** Every answer, the last of each first. */
export const answersOf = async (ctx: Context): Promise<AnswerRow[]> =>
  await ctx
    .tables<AuditTables>()
    .selectFrom('audits.answer')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .orderBy('item_id')
    .orderBy('version', 'desc')
    .execute();

export async function answeredItems(ctx: Context, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const among = new Set(ids);
  return new Set((await answersOf(ctx)).map((a) => a.item_id).filter((id) => among.has(id)));
}

export const respitesOf = (ctx: Context): Promise<RespiteRow[]> =>
  ctx
    .tables<AuditTables>()
    .selectFrom('audits.respite')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .orderBy('asked_at')
    .orderBy('id')
    .execute();

export const lettersOf = (ctx: Context): Promise<LetterRow[]> =>
  ctx
    .tables<AuditTables>()
    .selectFrom('audits.letter')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .orderBy('number')
    .execute();

export const eventsOf = (ctx: Context): Promise<EventRow[]> =>
  ctx
    .tables<AuditTables>()
    .selectFrom('audits.recommendation_event')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .orderBy('at')
    .orderBy('id')
    .execute();

/** Of recommendations that have been closed at some time, what happened last. */
export async function wasClosed(
  ctx: Context,
  ids: readonly string[],
): Promise<ReadonlyMap<string, EventRow['step']>> {
  const among = new Set(ids);
  return new Map((await eventsOf(ctx)).filter((e) => among.has(e.item_id)).map((e) => [e.item_id, e.step]));
}

/** How recommendations were followed up, the last first. */
export const followUpsOf = (ctx: Context): Promise<FollowUpRow[]> =>
  ctx
    .tables<AuditTables>()
    .selectFrom('audits.follow_up')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .orderBy('said_at', 'desc')
    .orderBy('id')
    .execute();
