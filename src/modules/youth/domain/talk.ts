import { addHours } from '#platform/calendar';
import type { DeclinedTalk, Guardians, PoliceWhyNot, TalkAnswer, TalkStage, WithinHours } from './codes.ts';

/** The talk is offered and held within so many hours, day and night: a method, and no number in law. */
export const TALK_HOURS = 48;

/** Offences of those under this age are told to the board (LUL 6 §). */
export const ADULT_AGE = 18;

/** A notice as it stands, with what stands of its offers and its talk. */
export interface NoticeStory {
  readonly receivedAt: Date;
  readonly offers: readonly { readonly offeredAt: Date; readonly answer: TalkAnswer }[];
  readonly talk: { readonly heldAt: Date; readonly police: boolean } | null;
}

export interface NoticeStanding {
  readonly dueAt: Date;
  readonly stage: TalkStage;
  readonly offeredAt: Date | null;
  readonly answer: TalkAnswer | null;
  readonly held: WithinHours | 'not_held';
  readonly offered: WithinHours | 'not_offered';
}

/** How a notice stands. A talk that was held has been offered too, at the latest when it was held. */
export function standingOfNotice({ receivedAt, offers, talk }: NoticeStory): NoticeStanding {
  const dueAt = addHours(receivedAt, TALK_HOURS);
  const inOrder = offers.toSorted((a, b) => a.offeredAt.getTime() - b.offeredAt.getTime());
  const offeredAt = inOrder[0]?.offeredAt ?? talk?.heldAt ?? null;
  const answer = inOrder.at(-1)?.answer ?? null;
  const within = (at: Date): WithinHours => (at <= dueAt ? 'in_time' : 'late');
  return {
    dueAt,
    stage: stageOf(answer, talk !== null),
    offeredAt,
    answer,
    held: talk ? within(talk.heldAt) : 'not_held',
    offered: offeredAt ? within(offeredAt) : 'not_offered',
  };
}

function stageOf(answer: TalkAnswer | null, held: boolean): TalkStage {
  if (held) return 'held';
  if (answer === null) return 'not_offered';
  return answer === 'no_answer' ? 'offered' : answer;
}

type Fault = { readonly field: string; readonly code: string } | null;

/** What an offer has to say: why, when it is declined, and in words when no code does. */
export function offerFault({
  answer,
  declinedWhy,
  text,
}: {
  readonly answer: TalkAnswer;
  readonly declinedWhy: DeclinedTalk | null;
  readonly text: string | null;
}): Fault {
  if (answer !== 'declined') return null;
  if (!declinedWhy) return { field: 'declinedWhy', code: 'reason_missing' };
  return declinedWhy === 'other' && !text ? { field: 'text', code: 'reason_missing' } : null;
}

/** What a talk has to say: why a guardian or the police did not take part. */
export function talkFault({
  guardians,
  guardiansWhyNot,
  police,
  policeWhyNot,
}: {
  readonly guardians: Guardians;
  readonly guardiansWhyNot: string | null;
  readonly police: boolean;
  readonly policeWhyNot: PoliceWhyNot | null;
}): Fault {
  if (guardians !== 'all' && !guardiansWhyNot) return { field: 'guardiansWhyNot', code: 'reason_missing' };
  return !police && !policeWhyNot ? { field: 'policeWhyNot', code: 'reason_missing' } : null;
}
