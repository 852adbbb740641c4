import { type AccessTables, type CaseFact, putCaseFact } from '#core/access';
import type { Context } from '#core/operation';
import { newId } from '#platform/ids';
import type { CaseworkTables } from '../tables.ts';
import { lockCase } from './cases.ts';
import { takeOverConflicts } from './conflicts.ts';
import { addCaseEvent, signatureOf } from './events.ts';
import { closeCase } from './investigation/follow-up.ts';
import { takeNumbers } from './numbers.ts';

const SERIES = 'performing';
const PREFIX = 'UT';

/**
 * Opens the case in which a unit documents what it performs for an opened case: its own file of the same person, that nobody has yet. Whoever has the
 * one has no part in the other.
 * @param unitId the performing unit
 */
export async function openPerformersCase(ctx: Context, orderedBy: string, unitId: string): Promise<CaseFact> {
  const from = ctx.opened(orderedBy);
  const head = await lockCase(ctx, orderedBy);
  const [number = 0] = await takeNumbers(ctx, SERIES, 1);
  const fact: CaseFact = {
    ...from,
    caseId: newId(),
    unitId,
    caseNumber: `${PREFIX}-${ctx.today.slice(0, 4)}-${String(number).padStart(4, '0')}`,
    holderFunctions: [],
    excludedEmployees: [],
    open: true,
    investigating: false,
    orderedBy,
  };
  await ctx.adopt(fact);
  await putCaseFact(ctx.tables<AccessTables>(), fact);
  await takeOverConflicts(ctx, fact);
  await ctx
    .tables<CaseworkTables>()
    .insertInto('casework.case_head')
    .values({
      ...head,
      id: fact.caseId,
      unit_id: fact.unitId,
      function_id: null,
      number: fact.caseNumber,
      state: 'performing',
      opened_on: ctx.today,
      investigation_opened_on: null,
      closed_on: null,
      assigned_at: null,
      assigned_by: null,
      open_at_once: false,
      reporter_category: null,
      updated_at: ctx.now,
      reviewed_at: null,
      next_review_on: null,
      reviewed_during: '{}',
      ordered_by_case: orderedBy,
    })
    .execute();
  const { name } = await signatureOf(ctx);
  await addCaseEvent(ctx, { caseId: fact.caseId, kind: 'commission_received', body: null, by: name });
  return ctx.opened(fact.caseId);
}

/** Ends an opened performer's case: nothing more is performed in it. Its clocks are the caller's to stop or cancel. */
export async function closePerformersCase(ctx: Context, caseId: string): Promise<void> {
  if (ctx.opened(caseId).orderedBy === null) throw new Error("Not a performer's case");
  await closeCase(ctx, caseId);
}
