import { z } from 'zod';

/** What a file holds: measures by tertial, counts stated elsewhere, or sums of money. */
export const FileKind = z.enum(['measures', 'counts', 'economy']);
export type FileKind = z.infer<typeof FileKind>;

/** The forms of the files; of money there are two: budget beside outcome with deviations, or a budget of areas with their parts. */
export const FileForm = z.enum(['measures', 'counts', 'outcome', 'budget']);
export type FileForm = z.infer<typeof FileForm>;

export const FigureKind = z.enum(['share', 'count', 'amount']);
export type FigureKind = z.infer<typeof FigureKind>;

export const Better = z.enum(['up', 'down']);
export type Better = z.infer<typeof Better>;

export const Accumulation = z.enum(['in_period', 'year_to_date', 'at_period_end']);
export type Accumulation = z.infer<typeof Accumulation>;

/** `not_measured`: the duty is there and nobody counted; `not_applicable`: the duty is not theirs. Neither is 0. */
export const ValueState = z.enum(['measured', 'not_measured', 'not_applicable']);
export type ValueState = z.infer<typeof ValueState>;

export const AreaLevel = z.enum(['area', 'part', 'total']);
export type AreaLevel = z.infer<typeof AreaLevel>;

/** Which way a report says that a measure has gone. */
export const Trend = z.enum(['up', 'down', 'same']);
export type Trend = z.infer<typeof Trend>;

export const Severity = z.enum(['error', 'warning', 'note']);
export type Severity = z.infer<typeof Severity>;

export const TERTIALS = ['T1', 'T2', 'T3'] as const;
export type Tertial = (typeof TERTIALS)[number];
