import { z } from 'zod';

/** With whom a plan has been agreed: the person it is for, who has custody of them, somebody near, or another who has a part in it. */
export const PlanParty = z.enum(['person', 'guardian', 'near', 'other']);
export type PlanParty = z.infer<typeof PlanParty>;

/** What the review of a plan led to. `change`: it holds until a new version has been agreed. */
export const ReviewOutcome = z.enum(['keep', 'change']);
export type ReviewOutcome = z.infer<typeof ReviewOutcome>;

/** How a plan stands on a day. Only `current` counts as a plan in use; the others say what is missing. */
export const PlanStanding = z.enum(['missing', 'not_agreed', 'coming', 'ended', 'review_overdue', 'current']);
export type PlanStanding = z.infer<typeof PlanStanding>;

/** What a practitioner owes a commission next: to make contact, to start, and then what its plan asks for. */
export const PlanDuty = z.enum(['contact', 'start', 'make', 'agree', 'renew', 'review']);
export type PlanDuty = z.infer<typeof PlanDuty>;
