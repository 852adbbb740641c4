import type { Context } from '#core/operation';
import { notFound } from '#platform/errors';
import type { ItemHindrance } from '../../domain/committee/committee.ts';
import type { CaseworkTables } from '../../tables.ts';
import { ofCase } from '../cases.ts';

const inCase = (ctx: Context) => ctx.tables<CaseworkTables>();

/** An item of an opened case, locked. @throws AppError NOT_FOUND */
export async function lockItem(ctx: Context, caseId: string, itemId: string) {
  const row = await inCase(ctx)
    .selectFrom('casework.committee_item')
    .selectAll()
    .where((eb) => eb.and({ ...ofCase(ctx, caseId), id: itemId }))
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

/** The items of a case that no meeting has decided, locked: ids and states, no words. */
export const undecidedItemsOf = (ctx: Context, caseId: string) =>
  inCase(ctx)
    .selectFrom('casework.committee_item')
    .select(['id', 'state', 'excluded_employees'])
    .where((eb) => eb.and({ ...ofCase(ctx, caseId), authority_id: ctx.authorityId }))
    .where('state', '!=', 'decided')
    .orderBy('id')
    .forUpdate()
    .execute();

/** Why a case can't be closed for the sake of its items: one is on a meeting's list. */
export async function itemsHinder(ctx: Context, caseId: string): Promise<ItemHindrance | null> {
  const called = await inCase(ctx)
    .selectFrom('casework.committee_item')
    .select('id')
    .where((eb) => eb.and({ ...ofCase(ctx, caseId), authority_id: ctx.authorityId, state: 'called' }))
    .limit(1)
    .executeTakeFirst();
  return called ? 'ITEM_CALLED' : null;
}

/**
 * A new item of an opened case closes to the members who have said that they have a conflict of interest (jäv) in another of its items, with what they said.
 */
export async function carryConflicts(ctx: Context, caseId: string, itemId: string): Promise<void> {
  const declared = await inCase(ctx)
    .selectFrom('casework.item_conflict')
    .selectAll()
    .distinctOn('recorded_by_employee')
    .where((eb) => eb.and(ofCase(ctx, caseId)))
    .orderBy('recorded_by_employee')
    .orderBy('recorded_at')
    .execute();
  if (declared.length === 0) return;
  await inCase(ctx)
    .insertInto('casework.item_conflict')
    .values(declared.map((d) => ({ ...d, item_id: itemId })))
    .execute();
  await setItem(ctx, itemId, { excluded_employees: declared.map((d) => d.recorded_by_employee) });
}

/** The items of an opened case with all that belongs to them: the last first. */
export async function itemsOf(ctx: Context, caseId: string) {
  const [items, papers, releases, treatments, conflicts] = await Promise.all([
    inCase(ctx)
      .selectFrom('casework.committee_item')
      .selectAll()
      .where((eb) => eb.and({ ...ofCase(ctx, caseId), authority_id: ctx.authorityId }))
      .orderBy('updated_at', 'desc')
      .orderBy('id')
      .execute(),
    inCase(ctx)
      .selectFrom('casework.item_paper')
      .selectAll()
      .where((eb) => eb.and(ofCase(ctx, caseId)))
      .orderBy('version', 'desc')
      .execute(),
    inCase(ctx)
      .selectFrom('casework.item_release')
      .selectAll()
      .where((eb) => eb.and(ofCase(ctx, caseId)))
      .orderBy('version', 'desc')
      .execute(),
    inCase(ctx)
      .selectFrom('casework.item_treatment')
      .selectAll()
      .where((eb) => eb.and(ofCase(ctx, caseId)))
      .orderBy('recorded_at', 'desc')
      .execute(),
    inCase(ctx)
      .selectFrom('casework.item_conflict')
      .selectAll()
      .where((eb) => eb.and(ofCase(ctx, caseId)))
      .orderBy('recorded_at')
      .execute(),
  ]);
  return { items, papers, releases, treatments, conflicts };
}

export type ItemsRead = Awaited<ReturnType<typeof itemsOf>>;
export type PaperRow = ItemsRead['papers'][number];
export type TreatmentRow = ItemsRead['treatments'][number];
export type ConflictRow = ItemsRead['conflicts'][number];

/** What was written, treated and declared of items whose papers are open, with their case or by their own ids. */
export async function contentOf(ctx: Context, itemIds: readonly string[]) {
  if (itemIds.length === 0) return { papers: [], treatments: [], conflicts: [] };
  const [papers, treatments, conflicts] = await Promise.all([
    inCase(ctx)
      .selectFrom('casework.item_paper')
      .selectAll()
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('item_id', 'in', [...itemIds])
      .execute(),
    inCase(ctx)
      .selectFrom('casework.item_treatment')
      .selectAll()
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('item_id', 'in', [...itemIds])
      .orderBy('recorded_at', 'desc')
      .execute(),
    inCase(ctx)
      .selectFrom('casework.item_conflict')
      .selectAll()
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('item_id', 'in', [...itemIds])
      .orderBy('recorded_at')
      .execute(),
  ]);
  return { papers, treatments, conflicts };
}

export const setItem = (
  ctx: Context,
  itemId: string,
  set: Partial<
    Pick<Awaited<ReturnType<typeof lockItem>>, 'state' | 'version' | 'meeting_id' | 'excluded_employees'>
  >,
) =>
  inCase(ctx)
    .updateTable('casework.committee_item')
    .set({ ...set, updated_at: ctx.now })
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('id', '=', itemId)
    .execute();
