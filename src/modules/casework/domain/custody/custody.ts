import { z } from 'zod';
import type { DecisionKind, DecisionLaw } from '../decision/delegation-order.ts';

/** What is decided at once and tried by a court afterwards. Swedish words stand in the clients' catalogues and in docs/ordlista.md. */

/** Custody by LVU 6 and LVM 13, and the interim bans by LVU 27 and 31 d. */
export const CustodyKind = z.enum(['lvu_custody', 'lvm_custody', 'removal_ban', 'exit_ban']);
export type CustodyKind = z.infer<typeof CustodyKind>;

/** What happens with it, in the order in which it mostly does. `enforced` is when somebody was taken, `submitted` and `applied` when it came in to the court. */
export const CustodyStep = z.enum([
  'decided',
  'enforced',
  'submitted',
  'ruled',
  'extended',
  'applied',
  'judged',
  'final',
  'begun',
  'ended',
]);
export type CustodyStep = z.infer<typeof CustodyStep>;

/** What the court answered: whether what was submitted stands, and whether what was applied for is granted. */
export const CustodyOutcome = z.enum(['stands', 'annulled', 'granted', 'rejected', 'other']);
export type CustodyOutcome = z.infer<typeof CustodyOutcome>;

const OUTCOMES: Partial<Record<CustodyStep, readonly CustodyOutcome[]>> = {
  ruled: ['stands', 'annulled', 'other'],
  judged: ['granted', 'rejected', 'other'],
};
export const outcomesOf = (step: CustodyStep): readonly CustodyOutcome[] => OUTCOMES[step] ?? [];

/** A step as it stands now: its Swedish day, what was answered, and until when the court has given more time. */
export interface StepDay {
  readonly on: string;
  readonly outcome: CustodyOutcome | null;
  readonly until: string | null;
}
export type CustodyDays = { readonly [step in CustodyStep]?: StepDay } & { readonly decided: StepDay };

/** What a decision about a person is followed as; null for what no court tries by itself. */
export function custodyKindOf(kind: DecisionKind, law: DecisionLaw): CustodyKind | null {
  if (kind === 'immediate_custody') return law === 'lvm' ? 'lvm_custody' : 'lvu_custody';
  return kind === 'removal_ban' || kind === 'exit_ban' ? kind : null;
}

/** What must have been recorded first; undefined for what the kind does not have. */
const BEFORE: Readonly<Record<CustodyKind, { readonly [step in CustodyStep]?: CustodyStep }>> = {
  lvu_custody: {
    enforced: 'decided',
    submitted: 'decided',
    ruled: 'submitted',
    extended: 'enforced',
    applied: 'submitted',
    judged: 'applied',
    final: 'judged',
    begun: 'judged',
    ended: 'decided',
  },
  lvm_custody: {
    enforced: 'decided',
    submitted: 'decided',
    ruled: 'submitted',
    applied: 'ruled',
    judged: 'applied',
    final: 'judged',
    begun: 'judged',
    ended: 'decided',
  },
  removal_ban: {
    submitted: 'decided',
    ruled: 'submitted',
    applied: 'ruled',
    judged: 'applied',
    ended: 'decided',
  },
  exit_ban: {
    submitted: 'decided',
    ruled: 'submitted',
    extended: 'ruled',
    applied: 'ruled',
    judged: 'applied',
    ended: 'decided',
  },
};

/** The court's answer that lets a step follow on `ruled` and `judged`. */
const GOES_ON: Partial<Record<CustodyStep, readonly CustodyOutcome[]>> = {
  ruled: ['stands', 'other'],
  judged: ['granted', 'other'],
};

/** By what it is over, and since when: the court annulled it or did not grant what was applied for, or the board lifted it. */
export function endOf(days: CustodyDays): {
  readonly by: 'annulled' | 'rejected' | 'ended';
  readonly on: string;
} | null {
  if (days.ruled?.outcome === 'annulled') return { by: 'annulled', on: days.ruled.on };
  if (days.judged?.outcome === 'rejected') return { by: 'rejected', on: days.judged.on };
  return days.ended ? { by: 'ended', on: days.ended.on } : null;
}

/** What can be recorded next. A time that has run out hinders nothing: what happened is recorded as it happened. */
export function nextSteps(kind: CustodyKind, days: CustodyDays): readonly CustodyStep[] {
  if (endOf(days)) return [];
  return CustodyStep.options.filter((step) => {
    const before = BEFORE[kind][step];
    const earlier = before && days[before];
    if (!earlier || days[step] || (step === 'extended' && days.applied)) return false;
    const goesOn = GOES_ON[before];
    return !goesOn || (earlier.outcome !== null && goesOn.includes(earlier.outcome));
  });
}

export type StepFault =
  | { readonly field: 'on'; readonly code: 'in_the_future' | 'before_step' }
  | { readonly field: 'outcome'; readonly code: 'outcome_needed' }
  | { readonly field: 'untilOn'; readonly code: 'until_needed' | 'ends_before_start' };

/** What is wrong with a step as it is proposed, or null. */
export function faultOf(
  kind: CustodyKind,
  days: CustodyDays,
  step: CustodyStep,
  { on, outcome, until }: StepDay,
  today: string,
): StepFault | null {
  const before = BEFORE[kind][step];
  const earliest = before && days[before]?.on;
  if (on > today) return { field: 'on', code: 'in_the_future' };
  if (earliest && on < earliest) return { field: 'on', code: 'before_step' };
  // A day that is moved forward may not pass what has followed on it.
  const follows = CustodyStep.options.some((later) => {
    const next = days[later];
    return BEFORE[kind][later] === step && next !== undefined && next.on < on;
  });
  if (follows) return { field: 'on', code: 'before_step' };
  const outcomes = outcomesOf(step);
  if (outcomes.length > 0 && (outcome === null || !outcomes.includes(outcome))) {
    return { field: 'outcome', code: 'outcome_needed' };
  }
  if (step !== 'extended') return null;
  if (until === null) return { field: 'untilOn', code: 'until_needed' };
  return until < on ? { field: 'untilOn', code: 'ends_before_start' } : null;
}

/** What could not stand without this step: it can't be taken back while they do. */
export const isBuiltOn = (kind: CustodyKind, days: CustodyDays, step: CustodyStep): boolean =>
  CustodyStep.options.some((later) => BEFORE[kind][later] === step && days[later] !== undefined);
