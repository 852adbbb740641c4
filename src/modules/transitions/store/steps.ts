import type { Context } from '#core/operation';
import {
  addCaseEvent,
  addEntry,
  type CaseEventCode,
  type EntryKind,
  recordedBy,
  signatureOf,
} from '#modules/casework';
import { type CalendarDate, calendarDate } from '#platform/calendar';
import { isUniqueViolation } from '#platform/db';
import { conflict, invalid } from '#platform/errors';
import type { TransitionTables } from '../tables.ts';
import type { TransitionRow } from './transitions.ts';

export type StepRow = TransitionTables['transitions.step'];

/** What has been done in the transition of a case that the actor has opened from either side. The last first. */
export const stepsOf = (ctx: Context, caseId: string): Promise<StepRow[]> =>
  ctx
    .tables<TransitionTables>()
    .selectFrom('transitions.step')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('case_id', '=', caseId)
    .orderBy('recorded_at', 'desc')
    .orderBy('id')
    .execute();

/**
 * The step that has this id already, of the same case: a button pressed twice.
 * @throws AppError CONFLICT SAME_SUBMISSION_OTHER_CONTENT for another kind's
 */
export function sameStep(
  steps: readonly StepRow[],
  stepId: string,
  kind: StepRow['kind'],
): StepRow | undefined {
  const found = steps.find((s) => s.id === stepId);
  if (found && found.kind !== kind) throw conflict('SAME_SUBMISSION_OTHER_CONTENT');
  return found;
}

/**
 * When it was: within the transition, and not ahead.
 * @throws AppError INVALID_INPUT on `on`
 */
export function dayOf(ctx: Context, row: Pick<TransitionRow, 'began_on'>, on: string): CalendarDate {
  const day = calendarDate(on);
  if (day > ctx.today) throw invalid('on', 'in_the_future');
  if (day < row.began_on) throw invalid('on', 'before_transition');
  return day;
}

type Kept = Pick<StepRow, 'id' | 'case_id' | 'kind' | 'on_day'> &
  Partial<
    Pick<
      StepRow,
      | 'application_case_id'
      | 'how'
      | 'reached'
      | 'outcome'
      | 'how_to_return'
      | 'area'
      | 'function_id'
      | 'function_title'
      | 'body'
    >
  >;

/** How a step is told where else the case tells what has happened. */
interface Told {
  readonly event: CaseEventCode;
  readonly eventBody: string | null;
  /** In the journal, so that it comes out where the file does. */
  readonly entry: { readonly kind: EntryKind; readonly text: string };
}

/**
 * Keeps a step, and signs it in the journal of the case with the step's id.
 * @throws AppError CONFLICT SAME_SUBMISSION_OTHER_CONTENT when the id is of a step in another case
 */
export async function keepStep(ctx: Context, step: Kept, told: Told): Promise<void> {
  const signature = await signatureOf(ctx);
  await ctx
    .tables<TransitionTables>()
    .insertInto('transitions.step')
    .values({
      tenant_id: ctx.actor.tenantId,
      authority_id: ctx.authorityId,
      application_case_id: null,
      how: null,
      reached: null,
      outcome: null,
      how_to_return: null,
      area: null,
      function_id: null,
      function_title: null,
      body: null,
      ...step,
      ...recordedBy(ctx, signature),
    })
    .execute()
    .catch((error: unknown) => {
      throw isUniqueViolation(error) ? conflict('SAME_SUBMISSION_OTHER_CONTENT') : error;
    });
  await tellIn(ctx, step.case_id, step.id, step.on_day, told);
}

/** Signs what was done in the journal of an opened case, and puts it on the case's timeline. */
export async function tellIn(
  ctx: Context,
  caseId: string,
  entryId: string,
  on: CalendarDate,
  { event, eventBody, entry }: Told,
): Promise<void> {
  const signature = await signatureOf(ctx);
  await addEntry(
    ctx,
    {
      kind: entry.kind,
      eventOn: on,
      eventTime: null,
      contactKind: null,
      counterpart: null,
      text: entry.text,
      corrects: null,
      correctionReason: null,
    },
    { caseId, entryId, begunAt: ctx.now, afterClosing: !ctx.opened(caseId).open, signature },
  );
  await addCaseEvent(ctx, { caseId, kind: event, body: eventBody, by: signature.name });
}
