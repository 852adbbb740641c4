import { z } from 'zod';

/** `done` is said by whoever owes it; `confirmed` by somebody else, on proof. */
export const CommitmentState = z.enum(['planned', 'under_way', 'done', 'confirmed', 'dropped']);
export type CommitmentState = z.infer<typeof CommitmentState>;

/** What can happen to a commitment after it has been made. */
export const CommitmentStep = z.enum(['begun', 'done', 'confirmed', 'reopened', 'dropped']);
export type CommitmentStep = z.infer<typeof CommitmentStep>;

/** What the rules of a commitment ask about. */
export interface CommitmentStanding {
  readonly state: CommitmentState;
  /** Whether any proof points to something. */
  readonly proven: boolean;
  /** Whether the one who acts is the one who said that it was done. */
  readonly saidDoneBySelf: boolean;
}

export type CommitmentHindrance =
  /** Nothing more can happen to it from where it stands. */
  | 'COMMITMENT_SETTLED'
  | 'COMMITMENT_NOT_DONE'
  | 'PROOF_MISSING'
  /** Nobody confirms what they themselves have said is done. */
  | 'OWN_COMMITMENT';

export type Change =
  | { readonly ok: true; readonly state: CommitmentState }
  | { readonly ok: false; readonly hindrance: CommitmentHindrance };

const FROM: Readonly<Record<CommitmentStep, readonly CommitmentState[]>> = {
  begun: ['planned'],
  done: ['planned', 'under_way'],
  confirmed: ['done'],
  // The proof failed: it is owed again. What has been dropped is promised anew as another commitment.
  reopened: ['done', 'confirmed'],
  dropped: ['planned', 'under_way'],
};

const TO: Readonly<Record<CommitmentStep, CommitmentState>> = {
  begun: 'under_way',
  done: 'done',
  confirmed: 'confirmed',
  reopened: 'under_way',
  dropped: 'dropped',
};

/** Where a step leads, or why it can't be taken. Pure: the same answer drives the command and what is offered. */
export function takeStep(standing: CommitmentStanding, step: CommitmentStep): Change {
  if (!FROM[step].includes(standing.state)) {
    const waits = (step === 'confirmed' || step === 'reopened') && isOwed(standing.state);
    return { ok: false, hindrance: waits ? 'COMMITMENT_NOT_DONE' : 'COMMITMENT_SETTLED' };
  }
  if (step === 'confirmed' && !standing.proven) return { ok: false, hindrance: 'PROOF_MISSING' };
  if (step === 'confirmed' && standing.saidDoneBySelf) return { ok: false, hindrance: 'OWN_COMMITMENT' };
  return { ok: true, state: TO[step] };
}

/** Whether its clock runs. */
export const isOwed = (state: CommitmentState): boolean => state === 'planned' || state === 'under_way';
