import type { CalendarDate } from '#platform/calendar';
import type { Answer, DeclinedSupport, RiskStage } from './codes.ts';

/** Of which age children at risk of crime are followed, both included, on the day that they were identified. */
export const RISK_AGES = { from: 9, to: 13 } as const;

export const isOfRiskAge = (age: number): boolean => age >= RISK_AGES.from && age <= RISK_AGES.to;

/** A child at risk as it stands: what was offered, answered and received. */
export interface RiskStory {
  readonly offers: readonly { readonly root: string; readonly offeredOn: CalendarDate }[];
  readonly answers: readonly {
    readonly offer: string;
    readonly answeredOn: CalendarDate;
    readonly answer: Answer;
    readonly declinedWhy: DeclinedSupport | null;
  }[];
  readonly starts: readonly { readonly receivedOn: CalendarDate }[];
}

export interface RiskStanding {
  readonly stage: RiskStage;
  readonly offeredOn: CalendarDate | null;
  readonly answeredOn: CalendarDate | null;
  readonly declinedWhy: DeclinedSupport | null;
  readonly receivedOn: CalendarDate | null;
}

/**
 * How far it has come: received before accepted, accepted before what still waits for an answer, and declined when all that was offered was.
 */
export function standingOfRisk({ offers, answers, starts }: RiskStory): RiskStanding {
  const earliest = <D extends string>(days: readonly D[]): D | null => days.toSorted()[0] ?? null;
  const accepted = answers.filter((a) => a.answer === 'accepted');
  const declined = answers.filter((a) => a.answer === 'declined');
  const waiting = offers.some((o) => !answers.some((a) => a.offer === o.root));
  const offeredOn = earliest(offers.map((o) => o.offeredOn));
  const of = { offeredOn, answeredOn: null, declinedWhy: null, receivedOn: null };
  const acceptedOn = earliest(accepted.map((a) => a.answeredOn));
  const receivedOn = earliest(starts.map((s) => s.receivedOn));
  if (receivedOn) return { ...of, stage: 'received', answeredOn: acceptedOn, receivedOn };
  if (acceptedOn) return { ...of, stage: 'accepted', answeredOn: acceptedOn };
  if (waiting) return { ...of, stage: 'offered' };
  const last = declined.toSorted((a, b) => (a.answeredOn < b.answeredOn ? -1 : 1)).at(-1);
  if (!last) return { ...of, stage: 'identified' };
  return { ...of, stage: 'declined', answeredOn: last.answeredOn, declinedWhy: last.declinedWhy };
}

/** What an answer has to say: why, when it is no, and in words when no code does. */
export function answerFault({
  answer,
  declinedWhy,
  text,
}: {
  readonly answer: Answer;
  readonly declinedWhy: DeclinedSupport | null;
  readonly text: string | null;
}): { readonly field: string; readonly code: string } | null {
  if (answer === 'accepted') return null;
  if (!declinedWhy) return { field: 'declinedWhy', code: 'reason_missing' };
  return declinedWhy === 'other' && !text ? { field: 'text', code: 'reason_missing' } : null;
}
