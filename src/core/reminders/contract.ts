import { z } from 'zod';
import { ClockView } from '#core/clocks';

/** What is told at once and is about no clock: an acute need of protection, a report that has been joined to a case, an
 * emergency opening, a case that a conflict of interest has taken from its holder, a decision that has been proposed to one, what became of the
 * one that one has proposed, an investigation that was opened shortly after another about the same child, an order that has been changed, what one has ordered
 * that has ended or came back, and a decision that has been changed or annulled in a case that one performs something for. */
export const AtOnceKind = z.enum([
  'acute',
  'report_joined',
  'glass_broken',
  'conflict_returned',
  'decision_proposed',
  'proposal_returned',
  'proposal_decided',
  'reopened_soon',
  'commission_changed',
  'commission_ended',
  'commission_returned',
  'decision_replaced',
]);
export type AtOnceKind = z.infer<typeof AtOnceKind>;

/** Why somebody was told: see `StepKind` for those about a clock. */
export const NoticeKind = z.enum(['warning', 'untouched', 'missed', 'escalated', ...AtOnceKind.options]);

/**
 * What an employee has been told, mostly about a clock. Names the rule, the unit and the function; whose case it is only the case says.
 * What is told at once has no rule and no due time.
 */
export const Notice = z
  .object({
    id: z.string(),
    kind: NoticeKind,
    at: z.string(),
    readAt: z.string().nullable(),
    ruleId: z.string().nullable(),
    ruleName: z.string().nullable(),
    dueAt: z.string().nullable(),
    dueOn: z.string().nullable(),
    hourBased: z.boolean().nullable(),
    unitName: z.string(),
    /** The function that owed it then, or that it comes from; null when it had been given to none. */
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
