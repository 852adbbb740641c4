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

/** Who pays for a project. */
export const Financier = z.enum(['state', 'region', 'eu', 'municipality', 'other']);
export type Financier = z.infer<typeof Financier>;

/** What becomes of a project when it has ended: kept as part of the daily work, changed into something else, or nothing more. */
export const Afterwards = z.enum(['kept', 'changed', 'ceased']);
export type Afterwards = z.infer<typeof Afterwards>;

/** Where a project stands on a day; `unended`: its time is over and nobody has said what it came to. */
export const ProjectStanding = z.enum(['coming', 'under_way', 'unended', 'ended']);
export type ProjectStanding = z.infer<typeof ProjectStanding>;

export const ReportStanding = z.enum(['owed', 'overdue', 'in_time', 'late', 'dropped']);
export type ReportStanding = z.infer<typeof ReportStanding>;
