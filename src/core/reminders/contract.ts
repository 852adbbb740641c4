import { z } from 'zod';
import { ClockView } from '#core/clocks';

/** Why somebody was told: see `StepKind`. */
export const NoticeKind = z.enum(['warning', 'untouched', 'missed', 'escalated']);

/** What an employee has been told about a clock. Names the rule, the unit and the function; whose case it is only the case says. */
export const Notice = z
  .object({
    id: z.string(),
    kind: NoticeKind,
    at: z.string(),
    readAt: z.string().nullable(),
    ruleId: z.string(),
    ruleName: z.string(),
    dueAt: z.string(),
    dueOn: z.string(),
    hourBased: z.boolean(),
    unitName: z.string(),
    /** The function that owed it then; null when it had been given to none. */
    functionTitle: z.string().nullable(),
    /** The clock as it stands; null when the caller's function does not show it. */
    clock: ClockView.nullable(),
    /** The case, for those who may open it in the function they act in. */
    caseId: z.string().nullable(),
  })
  .meta({ id: 'Notice' });

export const Notices = z
  .object({
    notices: z.array(Notice),
    /** Of all, also those that are not among `notices`. */
    unread: z.number().int(),
  })
  .meta({ id: 'Notices' });

export const UnreadNotices = z.object({ unread: z.number().int() }).meta({ id: 'UnreadNotices' });
