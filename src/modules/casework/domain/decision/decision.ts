import { z } from 'zod';
import type { CaseState } from '../codes.ts';
import type { DeciderLevel, DecisionKind, DecisionLaw } from './delegation-order.ts';

/** Code lists of decisions about a person. Swedish words stand in the clients' catalogues and in docs/ordlista.md. */

/** What was decided of what was applied for, proposed or looked into. */
export const DecisionResult = z.enum([
  'granted',
  'partly_refused',
  'refused',
  'no_consent',
  'no_need',
  'withdrawn',
  'moved',
]);
export type DecisionResult = z.infer<typeof DecisionResult>;

/** What a later decision does with an earlier one. */
export const DecisionEffect = z.enum(['changed', 'annulled']);
export type DecisionEffect = z.infer<typeof DecisionEffect>;

/**
 * On which ground a decision is changed: it is wrong by new facts or otherwise (FL 37 st. 1); it favours somebody and may be changed all the same
 * (FL 37 st. 2); it is obviously and essentially wrong, and must be (FL 38); circumstances have changed essentially (SoL 14:9).
 */
export const ChangeGround = z.enum([
  'found_wrong',
  'favourable_exception',
  'obviously_wrong',
  'changed_needs',
]);
export type ChangeGround = z.infer<typeof ChangeGround>;

/** Whom a decision is told to. */
export const DecisionParty = z.enum(['person', 'guardian', 'other_guardian', 'representative', 'other']);
export type DecisionParty = z.infer<typeof DecisionParty>;

export const DecisionTold = z.enum([
  'meeting',
  'phone',
  'letter',
  'served',
  'digital_mail',
  'secure_message',
]);
export type DecisionTold = z.infer<typeof DecisionTold>;

/** What happens with an appeal after it has come in. */
export const AppealStep = z.enum(['dismissed', 'changed', 'forwarded', 'answered']);
export type AppealStep = z.infer<typeof AppealStep>;

/** What the court answered. */
export const CourtAnswer = z.enum([
  'rejected',
  'granted',
  'partly_granted',
  'sent_back',
  'dismissed',
  'written_off',
]);
export type CourtAnswer = z.infer<typeof CourtAnswer>;

/** In or after an investigation that is not closed. */
const DECIDED_IN: ReadonlySet<CaseState> = new Set(['investigation', 'concluded', 'decided', 'follow_up']);

export type DecisionHindrance = 'NO_INVESTIGATION' | 'CASE_CLOSED';

/** What the law lets be decided at once, before an investigation is opened (LVU 6, 27 and 31 d; LVM 13). */
const AT_ONCE: ReadonlySet<DecisionKind> = new Set(['immediate_custody', 'removal_ban', 'exit_ban']);

export function mayRecordDecision(state: CaseState, kind?: DecisionKind): DecisionHindrance | null {
  if (DECIDED_IN.has(state)) return null;
  if (state !== 'preliminary') return 'CASE_CLOSED';
  return kind && AT_ONCE.has(kind) ? null : 'NO_INVESTIGATION';
}

export interface EarlierDecision {
  /** A later decision has changed or annulled it. */
  readonly replaced: boolean;
  /** An appeal of it has been handed over to the court. */
  readonly atCourt: boolean;
}

export type ChangeHindrance = 'ALREADY_REPLACED' | 'APPEAL_FORWARDED';

/** A decision is changed once, and not while the court has it: FL 39. */
export function mayChange({ replaced, atCourt }: EarlierDecision): ChangeHindrance | null {
  if (replaced) return 'ALREADY_REPLACED';
  return atCourt ? 'APPEAL_FORWARDED' : null;
}

/** What the social emergency unit decides, or records of the chair: what the law lets be done at once, and a roof or food for the night. */
const AT_NIGHT: ReadonlySet<DecisionKind> = new Set([
  ...AT_ONCE,
  'emergency_home',
  'sheltered_housing',
  'economic_assistance',
]);

/** Who is at work at night: meetings are not. */
export const LEVELS_AT_NIGHT: readonly DeciderLevel[] = ['official', 'chair'];

export type NightHindrance = 'CAN_WAIT' | 'MEETINGS_BY_DAY';

/** Of somebody who is on duty for the night and follows no decision afterwards: whether it is theirs to record. */
export function mayBeDecidedAtNight(
  kind: DecisionKind,
  level: DeciderLevel = 'official',
): NightHindrance | null {
  if (!LEVELS_AT_NIGHT.includes(level)) return 'MEETINGS_BY_DAY';
  return AT_NIGHT.has(kind) ? null : 'CAN_WAIT';
}

/** What a decision is about, and the Swedish day on which it was taken. */
export interface DecidedMatter {
  readonly kind: DecisionKind;
  readonly law: DecisionLaw;
  readonly decidedOn: string;
}

/** Whether a decision is about the same as another: the delegation order has one line for both. */
export const isSameMatter = (
  a: Omit<DecidedMatter, 'decidedOn'>,
  b: Omit<DecidedMatter, 'decidedOn'>,
): boolean => a.kind === b.kind && a.law === b.law;

export type ReplacingHindrance = 'ANOTHER_MATTER' | 'BEFORE_REPLACED';

/**
 * A decision changes or annuls what was decided about the same by the same law, and not before it was. So it is judged by that line of the delegation
 * order: whoever may not take a decision may not lift it by one that they may take.
 */
export function mayReplace(later: DecidedMatter, earlier: DecidedMatter): ReplacingHindrance | null {
  if (!isSameMatter(later, earlier)) return 'ANOTHER_MATTER';
  return later.decidedOn < earlier.decidedOn ? 'BEFORE_REPLACED' : null;
}
