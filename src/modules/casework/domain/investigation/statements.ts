import type { StatementGround } from './statement-codes.ts';

/** By what right somebody outside was asked, as it is written down. */
export interface Ground {
  readonly ground: StatementGround;
  /** Who consented; empty for none. */
  readonly consentBy?: string | undefined;
  /** Why it was asked without consent; empty for none. */
  readonly why?: string | undefined;
}

export interface GroundFault {
  readonly field: 'consentBy' | 'why' | 'ground';
  readonly code: 'consent_by_needed' | 'reason_missing' | 'nobody_asked';
}

/**
 * What is missing in how it may be asked. To ask somebody tells them something: with consent it says whose (OSL 10:1, 12:2), without it why
 * the section that is named permits it. Whoever came by themselves has been told nothing.
 * @param asked the board turns to them, and not they to the board
 */
export function groundFault({ ground, consentBy, why }: Ground, asked: boolean): GroundFault | null {
  if (ground === 'came_unasked') return asked ? { field: 'ground', code: 'nobody_asked' } : null;
  if (ground === 'consent') return consentBy ? null : { field: 'consentBy', code: 'consent_by_needed' };
  return why ? null : { field: 'why', code: 'reason_missing' };
}

/** How far a statement that was asked for has come. */
export type RequestStanding = 'waiting' | 'late' | 'answered' | 'dropped';

export function requestStanding(
  request: { readonly answerBy: string | null; readonly answered: boolean; readonly dropped: boolean },
  today: string,
): RequestStanding {
  if (request.answered) return 'answered';
  if (request.dropped) return 'dropped';
  return request.answerBy !== null && request.answerBy < today ? 'late' : 'waiting';
}
