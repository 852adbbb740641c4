import { z } from 'zod';

/** How likely a risk is (1 unlikely … 4 likely) and what it would mean (1 negligible … 4 serious). */
export const Step = z.number().int().min(1).max(4);

/** What is done about a risk: it is accepted with a reason, something is done, or it is controlled. */
export const Handling = z.enum(['accept', 'act', 'control']);
export type Handling = z.infer<typeof Handling>;

export const RiskLevel = z.enum(['low', 'medium', 'high', 'very_high']);
export type RiskLevel = z.infer<typeof RiskLevel>;

export const Frequency = z.enum(['once', 'half_year', 'tertial', 'quarter', 'month']);
export type Frequency = z.infer<typeof Frequency>;

/** What a control showed. */
export const ControlResult = z.enum(['without_remark', 'remark', 'serious_remark']);
export type ControlResult = z.infer<typeof ControlResult>;

/** The answer to a checkpoint of one drawn row. */
export const CheckAnswer = z.enum(['yes', 'no', 'not_applicable']);
export type CheckAnswer = z.infer<typeof CheckAnswer>;

/** Where an occasion stands today. */
export const OccasionStanding = z.enum(['planned', 'overdue', 'in_time', 'late', 'cancelled']);
export type OccasionStanding = z.infer<typeof OccasionStanding>;

/** Why something goes on into the next year's proposal. */
export const Remaining = z.enum(['action_left', 'high', 'remark', 'not_performed', 'controlled']);
export type Remaining = z.infer<typeof Remaining>;

/** What something can be promised for here. */
export const SubjectKind = z.enum(['risk', 'control']);
export type SubjectKind = z.infer<typeof SubjectKind>;
