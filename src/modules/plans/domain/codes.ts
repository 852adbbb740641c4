import { z } from 'zod';

/** What the board has a plan for: dependence (alcohol, drugs, doping, tobacco and gambling), honour-related violence and oppression, safety, or its own. */
export const PlanKind = z.enum(['dependence', 'honour', 'safety', 'own']);
export type PlanKind = z.infer<typeof PlanKind>;

/** How an aim or an activity went in a period. */
export const Outcome = z.enum(['done', 'under_way', 'not_begun', 'dropped']);
export type Outcome = z.infer<typeof Outcome>;

export const Direction = z.enum(['at_least', 'at_most']);
export type Direction = z.infer<typeof Direction>;

export const FigureKind = z.enum(['share', 'count', 'duration']);
export type FigureKind = z.infer<typeof FigureKind>;

/** Where a plan stands on a day. */
export const PlanStanding = z.enum([
  'proposed',
  'coming',
  'in_force',
  'expiring',
  'expired',
  'replaced',
  'ended',
]);
export type PlanStanding = z.infer<typeof PlanStanding>;

/** Where the follow-up of a period stands on a day. */
export const DutyStanding = z.enum(['not_yet', 'due', 'overdue', 'in_time', 'late']);
export type DutyStanding = z.infer<typeof DutyStanding>;
