import { z } from 'zod';
import { calendarDate, id, text } from '#platform/schema';
import { CommissionStep, PauseReason, ReturnReason, SettledBy } from './domain/performing.ts';

/** What has happened with a commission, from when it was sent. */
export const CommissionStepView = z
  .object({
    stepId: z.string(),
    step: CommissionStep,
    on: z.string(),
    /** At which handover; null outside one. */
    meetingId: z.string().nullable(),
    receiver: z.string().nullable(),
    /** Why it was declined, given back or paused, or what was done about it. */
    reason: z.string().nullable(),
    text: z.string().nullable(),
    by: z.string(),
    function: z.string(),
    recordedAt: z.string(),
  })
  .meta({ id: 'CommissionStep' });
export type CommissionStepView = z.infer<typeof CommissionStepView>;

const step = {
  /** The performer's case. */
  caseId: id(),
  /** Made by the client, so that a second press of the button is the same step. */
  stepId: id(),
};
const day = {
  /** The Swedish day on which it happened. */
  on: calendarDate(),
  /** Why a day that was in time is told of only when the time has run out. */
  lateReason: text(1000).optional(),
};

export const ReceiveCommission = z.object({
  ...step,
  /** Who is to perform it: a function of the unit. */
  functionId: id(),
  text: text(2000).optional(),
});
export const RecordFirstContact = z.object({ ...step, ...day, text: text(2000).optional() });
export const StartCommission = z.object({ ...step, ...day, text: text(2000).optional() });
export const PauseCommission = z.object({
  ...step,
  on: calendarDate(),
  reason: PauseReason,
  text: text(2000).optional(),
});
export const ResumeCommission = z.object({ ...step, ...day, text: text(2000).optional() });
export const ReturnCommission = z.object({ ...step, reason: ReturnReason, text: text(4000, 1) });

/** By the orderer, in the case that ordered. */
export const SettleReturn = z.object({
  caseId: id(),
  commissionId: id(),
  stepId: id(),
  by: SettledBy,
  text: text(4000, 1),
});
