import type { AccessTables, RefusalReason } from '#core/access';
import { caseFacts } from '#core/access';
import { type Context, Refused } from '#core/operation';
import { notFound } from '#platform/errors';
import { whyNotRead } from '../../domain/committee/committee.ts';
import { type AgendaRow, agendaOf, type Meeting, meetingIn } from './meetings.ts';

/** Whoever keeps the meetings reads what is on their lists; members read as `whyNotRead` says. */
export const KEEP_MEETING = 'casework:meeting:keep';

/** Whether the actor has said that they have a conflict of interest (jäv) in an item. */
const hasDeclared = ({ actor }: Context, row: Pick<AgendaRow, 'excludedEmployees'>): boolean =>
  actor.employeeId !== null && row.excludedEmployees.includes(actor.employeeId);

/** Whether an item is not to be told of at all: somebody else has closed its case to the actor, who is not to learn that it is up. */
export const isUntold = (ctx: Context, row: Pick<AgendaRow, 'caseId' | 'excludedEmployees'>): boolean =>
  ctx.isClosed(row.caseId) && !hasDeclared(ctx, row);

/** Why the actor may not read the papers of what is on a list. */
export function whyClosed(ctx: Context, meeting: Meeting, row: AgendaRow): RefusalReason | null {
  const { functionIds } = ctx.actor;
  const hasConflict = ctx.isClosed(row.caseId) || hasDeclared(ctx, row);
  if (ctx.may(KEEP_MEETING).allowed) return hasConflict ? 'CONFLICT_OF_INTEREST' : null;
  const { state, committee } = meeting;
  return whyNotRead({ state, members: committee.member_functions }, { functionIds, hasConflict });
}

/** The cases that a meeting's papers tell of, for the trail: they are read, and nothing of the case is opened. */
export async function concerningCases(ctx: Context, caseIds: readonly string[]): Promise<void> {
  const facts = await caseFacts(ctx.tables<AccessTables>(), ctx.actor.tenantId, [...new Set(caseIds)]);
  for (const fact of facts) {
    ctx.concerning({ kind: 'case', id: fact.caseId }, { kind: 'person', id: fact.personId });
  }
}

/**
 * Opens the papers of one item on a meeting's list, and nothing else of its case.
 * @throws AppError NOT_FOUND; Refused with the named reason, which is the same answer to the caller
 */
export async function openPapers(
  ctx: Context,
  meetingId: string,
  itemId: string,
  lock = false,
): Promise<{ meeting: Meeting; row: AgendaRow; agenda: readonly AgendaRow[] }> {
  const meeting = await meetingIn(ctx, meetingId, lock);
  const agenda = await agendaOf(ctx, meetingId);
  const row = agenda.find((a) => a.itemId === itemId);
  if (!row) throw notFound();
  const closed = whyClosed(ctx, meeting, row);
  if (closed) throw new Refused(closed, [{ kind: 'case', id: row.caseId }]);
  await concerningCases(ctx, [row.caseId]);
  await ctx.adoptContent(itemId);
  return { meeting, row, agenda };
}
