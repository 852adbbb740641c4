import type { Selectable } from 'kysely';
import type { Context } from '#core/operation';
import { recordedBy, signatureOf } from '#modules/casework';
import type { CalendarDate } from '#platform/calendar';
import { conflict } from '#platform/errors';
import type { CommissionStep } from '../domain/performing.ts';
import { mayTake } from '../domain/performing.ts';
import type { HandoverTables } from '../handover-tables.ts';
import type { CommissionHead } from './commissions.ts';
import { refuseTaken } from './taken.ts';

export type StepRow = Selectable<HandoverTables['interventions.commission_step']>;

export const standingOfHead = ({ state, first_contact_on, return_settled_at }: CommissionHead) => ({
  state,
  firstContactOn: first_contact_on,
  settled: return_settled_at !== null,
});

/** @throws AppError CONFLICT with why the step can't be taken */
export function requireStep(head: CommissionHead, step: CommissionStep): void {
  const hindrance = mayTake(step, standingOfHead(head));
  if (hindrance) throw conflict(hindrance);
}

/** Writes down a step of a commission that one of its cases is opened for. @throws AppError CONFLICT CHANGED_MEANWHILE */
export async function keepStep(
  ctx: Context,
  head: CommissionHead,
  {
    id,
    step,
    on,
    meetingId = null,
    receiver = null,
    reason = null,
    text = null,
  }: {
    readonly id: string;
    readonly step: CommissionStep;
    readonly on: CalendarDate;
    readonly meetingId?: string | null;
    readonly receiver?: string | null;
    readonly reason?: string | null | undefined;
    readonly text?: string | null | undefined;
  },
): Promise<void> {
  await ctx
    .tables<HandoverTables>()
    .insertInto('interventions.commission_step')
    .values({
      tenant_id: ctx.actor.tenantId,
      id,
      commission_id: head.id,
      authority_id: ctx.authorityId,
      case_id: head.case_id,
      meeting_id: meetingId,
      step,
      on_day: on,
      receiver,
      reason,
      body: text || null,
      ...recordedBy(ctx, await signatureOf(ctx)),
    })
    .execute()
    .catch(refuseTaken);
}

/** What has happened with a commission that one of its cases is opened for, in order. */
export const stepsOf = (ctx: Context, commissionId: string): Promise<StepRow[]> =>
  ctx
    .tables<HandoverTables>()
    .selectFrom('interventions.commission_step')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('commission_id', '=', commissionId)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();

/**
 * Whether the step has been written already: a button pressed twice is one step.
 * @throws AppError CONFLICT CHANGED_MEANWHILE when another step has the id
 */
export async function isKept(
  ctx: Context,
  commissionId: string,
  stepId: string,
  ...as: readonly CommissionStep[]
): Promise<boolean> {
  const kept = (await stepsOf(ctx, commissionId)).find((row) => row.id === stepId);
  if (kept && !as.includes(kept.step)) throw conflict('CHANGED_MEANWHILE');
  return kept !== undefined;
}
