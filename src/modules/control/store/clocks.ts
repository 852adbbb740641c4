import { cancelClock, startClock, stopClock } from '#core/clocks';
import type { Context } from '#core/operation';
import { addDays, type CalendarDate } from '#platform/calendar';
import type { ControlTables } from '../tables.ts';

/** A control is to be performed by the day of its occasion. */
const PERFORM_RULE = 'LOK-057';
/** Something is to be promised after a remark. */
const ACTION_RULE = 'LOK-058';
/** How long there is to promise something after a remark. */
const DAYS_TO_ACT = 30;

type Occasion = Pick<ControlTables['control.occasion'], 'id' | 'unit_id' | 'function_id'>;

const start = (ctx: Context, ruleId: string, kind: string, occasion: Occasion, dueOn: CalendarDate) =>
  startClock(ctx, {
    ruleId,
    startedAt: ctx.now,
    unitId: occasion.unit_id,
    functionId: occasion.function_id,
    caseId: null,
    subject: { kind, id: occasion.id },
    dueOn,
  });

export const startOccasion = (ctx: Context, occasion: Occasion & { readonly due_on: CalendarDate }) =>
  start(ctx, PERFORM_RULE, 'control_occasion', occasion, occasion.due_on);

export const stopOccasion = (ctx: Context, occasionId: string) =>
  stopClock(ctx, { caseId: null, ruleId: PERFORM_RULE, subjectId: occasionId });

export const cancelOccasion = (ctx: Context, occasionId: string, why: string) =>
  cancelClock(ctx, { caseId: null, ruleId: PERFORM_RULE, subjectId: occasionId }, why);

export const startAction = (ctx: Context, occasion: Occasion) =>
  start(ctx, ACTION_RULE, 'control_remark', occasion, addDays(ctx.today, DAYS_TO_ACT));

export const stopAction = (ctx: Context, occasionId: string) =>
  stopClock(ctx, { caseId: null, ruleId: ACTION_RULE, subjectId: occasionId });

export const cancelAction = (ctx: Context, occasionId: string, why: string) =>
  cancelClock(ctx, { caseId: null, ruleId: ACTION_RULE, subjectId: occasionId }, why);
