import { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import { holderName, type Organisation } from '#core/organisation';
import { MeetingsView } from '../../committee-contract.ts';
import { committeesOf, IS_ON_LIST, meetingsOf, sitsIn } from '../../store/committee/meetings.ts';
import { isUntold, KEEP_MEETING } from '../../store/committee/readers.ts';
import type { CaseworkTables } from '../../tables.ts';
import { whenOf } from './extracts.ts';

const SET_COMMITTEE = 'casework:committee:set';
const RELEASE_ITEM = 'casework:item:release';

/** The committees and their meetings: to whoever keeps them all, to a member the own ones, to whoever leads a unit what waits to be let go. */
export const meetings = defineOperation({
  name: 'casework.meetings',
  kind: 'query',
  permission: 'casework:meeting:read',
  audit: 'meetings.read',
  summary: 'The committees, their meetings, and items that wait to be let go to one',
  input: z.object({}),
  output: MeetingsView,
  run: (ctx) => meetingsView(ctx),
});

/** The page of the meetings; the last that an operation on them does. */
export async function meetingsView(ctx: Context): Promise<z.input<typeof MeetingsView>> {
  ctx.beforeAnswer();
  const [committees, all, organisation] = await Promise.all([
    committeesOf(ctx),
    meetingsOf(ctx),
    ctx.organisation(),
  ]);
  const keeps = ctx.may(KEEP_MEETING).allowed;
  const releases = ctx.may(RELEASE_ITEM).allowed;
  const mine = committees.filter((c) => keeps || releases || sitsIn(ctx, c));
  const own = all.filter((m) => mine.some((c) => c.id === m.committee_id));
  const coming = own.filter((m) => m.day >= ctx.today).reverse();
  const shown = [...coming, ...own.filter((m) => m.day < ctx.today)];
  const [counts, waiting] = await Promise.all([
    itemsByMeeting(
      ctx,
      shown.map((m) => m.id),
    ),
    releases ? waitingItems(ctx) : [],
  ]);
  return {
    today: ctx.today,
    committees: mine.map((c) => ({
      committeeId: c.id,
      name: c.name,
      kind: c.kind,
      takesReports: c.takes_reports,
      chairFunctionId: c.chair_function,
      members: seatsOf(ctx, organisation, c.member_functions),
      version: c.version,
    })),
    meetings: shown.map((m) => ({ ...whenOf(m), state: m.state, items: counts.get(m.id) ?? 0 })),
    waiting,
    seats: ctx.may(SET_COMMITTEE).allowed
      ? seatsOf(ctx, organisation, electedFunctions(ctx, organisation))
      : [],
    allowed: [
      ...(ctx.may(SET_COMMITTEE).allowed ? ['casework.set-committee'] : []),
      ...(keeps ? ['casework.plan-meeting'] : []),
    ],
  };
}

/** Functions with who holds them today, as they are called today. */
export const seatsOf = (ctx: Context, organisation: Organisation, functionIds: readonly string[]) =>
  organisation.functions
    .filter((f) => functionIds.includes(f.id))
    .map((f) => ({
      functionId: f.id,
      title: f.title,
      holder: holderName(organisation, f.id, ctx.today),
    }));

/** The functions of the elected of the board. */
export function electedFunctions(ctx: Context, organisation: Organisation): string[] {
  const units = new Set(organisation.units.filter((u) => u.authorityId === ctx.authorityId).map((u) => u.id));
  return organisation.functions
    .filter((f) => f.role === 'board_member' && units.has(f.unitId) && !(f.endedOn && f.endedOn < ctx.today))
    .map((f) => f.id);
}

/** How many items each meeting's page shows the reader. */
async function itemsByMeeting(
  ctx: Context,
  meetingIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (meetingIds.length === 0) return new Map();
  const rows = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.agenda_item as a')
    .innerJoin('casework.committee_item as i', (j) =>
      j.onRef('i.tenant_id', '=', 'a.tenant_id').onRef('i.id', '=', 'a.item_id'),
    )
    .select(['a.meeting_id as meetingId', 'a.case_id as caseId', 'i.excluded_employees as excludedEmployees'])
    .where('a.tenant_id', '=', ctx.actor.tenantId)
    .where('a.authority_id', '=', ctx.authorityId)
    .where('a.meeting_id', 'in', [...meetingIds])
    .where(IS_ON_LIST)
    .execute();
  const counts = new Map<string, number>();
  for (const row of rows) {
    if (!isUntold(ctx, row)) counts.set(row.meetingId, (counts.get(row.meetingId) ?? 0) + 1);
  }
  return counts;
}

const WAITING_SHOWN = 500;

/** Items of the actor's units that wait to be let go to a meeting, the one that has waited longest first. */
async function waitingItems(ctx: Context) {
  const rows = await ctx
    .tables<CaseworkTables>()
    .selectFrom('casework.committee_item')
    .select(['id as itemId', 'case_id as caseId', 'case_number as caseNumber'])
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .where('state', '=', 'prepared')
    .orderBy('updated_at')
    .execute();
  const allowed = await ctx.allowedAmong(
    rows.map((r) => r.caseId),
    RELEASE_ITEM,
  );
  // Of those that are the actor's: what waits in other units takes no place.
  return rows.filter((r) => allowed.has(r.caseId)).slice(0, WAITING_SHOWN);
}
