import { type Selectable, sql } from 'kysely';
import type { Context } from '#core/operation';
import { notFound } from '#platform/errors';
import type { CaseworkTables } from '../../tables.ts';

type MeetingRow = Selectable<CaseworkTables['casework.committee_meeting']>;
export type CommitteeRow = Selectable<CaseworkTables['casework.committee']>;

/** A meeting with whose it is. */
export interface Meeting extends MeetingRow {
  readonly committee: CommitteeRow;
}

const ofBoard = (ctx: Context) => ({ tenant_id: ctx.actor.tenantId, authority_id: ctx.authorityId }) as const;

/** The committees of the board, and the board itself, by name. */
export const committeesOf = (ctx: Context): Promise<CommitteeRow[]> =>
  ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.committee')
    .selectAll()
    .where((eb) => eb.and(ofBoard(ctx)))
    .orderBy('name')
    .orderBy('id')
    .execute();

/** How far back a list of meetings goes. */
const MOST = 200;

/** The meetings of the board and its committees, the latest first. @param from the first day that is asked for */
export async function meetingsOf(ctx: Context, from?: string): Promise<Meeting[]> {
  const [committees, rows] = await Promise.all([
    committeesOf(ctx),
    ctx
      .tables<CaseworkTables>()
      .selectFrom('casework.committee_meeting')
      .selectAll()
      .where((eb) => eb.and(ofBoard(ctx)))
      .$if(from !== undefined, (q) => q.where('day', '>=', from ?? ''))
      .orderBy('day', 'desc')
      .orderBy('starts_at', 'desc')
      .orderBy('id')
      .limit(MOST)
      .execute(),
  ]);
  return rows.flatMap((row) => {
    const committee = committees.find((c) => c.id === row.committee_id);
    return committee ? [{ ...row, committee }] : [];
  });
}

/** One meeting. @param lock for what changes it: two who do so at once come one after the other @throws AppError NOT_FOUND */
export async function meetingIn(ctx: Context, meetingId: string, lock = false): Promise<Meeting> {
  const row = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.committee_meeting')
    .selectAll()
    .where((eb) => eb.and({ ...ofBoard(ctx), id: meetingId }))
    .$if(lock, (q) => q.forUpdate())
    .executeTakeFirst();
  if (!row) throw notFound();
  const committee = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.committee')
    .selectAll()
    .where((eb) => eb.and({ ...ofBoard(ctx), id: row.committee_id }))
    .executeTakeFirstOrThrow();
  return { ...row, committee };
}

/** Whether the actor sits in the committee. */
export const sitsIn = (ctx: Context, committee: Pick<CommitteeRow, 'member_functions'>): boolean =>
  ctx.actor.functionIds.some((f) => committee.member_functions.includes(f));

/**
 * What is on a list is what waits for that meeting, and what it has treated: an item that has been taken back is on none. Of `agenda_item as a` and
 * `committee_item as i`.
 */
export const IS_ON_LIST = sql<boolean>`(a.outcome is not null or i.meeting_id = a.meeting_id)`;

/** What is on the list of a meeting, in its order. */
export const agendaOf = (ctx: Context, meetingId: string) =>
  ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.agenda_item as a')
    .innerJoin('casework.committee_item as i', (j) =>
      j.onRef('i.tenant_id', '=', 'a.tenant_id').onRef('i.id', '=', 'a.item_id'),
    )
    .select([
      'a.item_id as itemId',
      'a.case_id as caseId',
      'a.position',
      'a.paper_version as paperVersion',
      'a.outcome',
      'i.case_number as caseNumber',
      'i.excluded_employees as excludedEmployees',
    ])
    .where('a.tenant_id', '=', ctx.actor.tenantId)
    .where('a.authority_id', '=', ctx.authorityId)
    .where('a.meeting_id', '=', meetingId)
    .where(IS_ON_LIST)
    .orderBy('a.position')
    .orderBy('a.item_id')
    .execute();

export type AgendaRow = Awaited<ReturnType<typeof agendaOf>>[number];

/** Puts an item last on the list of a meeting; anew when it has been taken back from it. */
export async function putOnAgenda(
  ctx: Context,
  meetingId: string,
  item: { readonly itemId: string; readonly caseId: string; readonly paperVersion: number },
): Promise<void> {
  const db = ctx.tables<CaseworkTables>();
  const last = await db
    .selectFrom('casework.agenda_item')
    .select('position')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('meeting_id', '=', meetingId)
    .orderBy('position', 'desc')
    .executeTakeFirst();
  await db
    .insertInto('casework.agenda_item')
    .values({
      tenant_id: ctx.actor.tenantId,
      meeting_id: meetingId,
      item_id: item.itemId,
      authority_id: ctx.authorityId,
      case_id: item.caseId,
      position: (last?.position ?? 0) + 1,
      paper_version: item.paperVersion,
      outcome: null,
    })
    .onConflict((oc) =>
      oc.columns(['tenant_id', 'meeting_id', 'item_id']).doUpdateSet((eb) => ({
        position: eb.ref('excluded.position'),
        paper_version: eb.ref('excluded.paper_version'),
      })),
    )
    .execute();
}
