import { z } from 'zod';

export const REPORT_KINDS = ['board_plan', 'tertial_report', 'annual_report'] as const;
export const ReportKind = z.enum(REPORT_KINDS);
export type ReportKind = z.infer<typeof ReportKind>;

/** `decided` by the board: its text stands, and editions of it do. */
export const ReportState = z.enum(['writing', 'decided']);
export type ReportState = z.infer<typeof ReportState>;

export const SectionState = z.enum(['not_begun', 'writing', 'handed_in', 'returned', 'approved']);
export type SectionState = z.infer<typeof SectionState>;

export const SECTION_STEPS = ['begun', 'handed_in', 'returned', 'approved'] as const;
export const SectionStep = z.enum(SECTION_STEPS);
export type SectionStep = z.infer<typeof SectionStep>;

/** Why a report can't be decided yet; of which section, where it is one's. */
export const DECIDING_HINDRANCES = [
  'SECTION_NOT_APPROVED',
  'FIGURE_NOT_PUBLISHED',
  'SECTION_PARTED',
  'NOTHING_NEWER',
] as const;
export const DecidingHindrance = z.enum(DECIDING_HINDRANCES);
export type DecidingHindrance = z.infer<typeof DecidingHindrance>;
