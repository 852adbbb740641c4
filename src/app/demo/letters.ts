import type { z } from 'zod';
import type { Actor } from '#core/access';
import type { Runner } from '#core/operation';
import { letters, markLetters, type SendLetter, sendLetter, setLetterTemplate } from '#modules/casework';
import { addDays, type CalendarDate } from '#platform/calendar';
import { newId } from '#platform/ids';
import { momentOf } from './moments.ts';
import type { SeatKey } from './names.ts';

/** A letter in a case; one that has been posted says by whom. */
export interface StoryLetter
  extends Pick<
    z.input<typeof SendLetter>,
    'kind' | 'lang' | 'party' | 'recipientName' | 'address' | 'freeText' | 'legalGround'
  > {
  readonly by: SeatKey;
  readonly daysAgo: number;
  /** Days from when it is sent until the last day to answer. */
  readonly answerIn?: number;
  /** Of a decision: the first that was taken, or the one after it. */
  readonly decision?: number;
  readonly postedBy?: SeatKey;
}

/** Writes one letter of a case, and posts it or leaves it in the queue. */
export async function writeLetter(
  { run, carryOut }: Pick<Runner, 'run' | 'carryOut'>,
  actor: (key: SeatKey) => Actor,
  caseId: string,
  letter: StoryLetter,
  time: { readonly now: Date; readonly today: CalendarDate; readonly set: (at: Date) => void },
): Promise<void> {
  const { by, daysAgo, answerIn, decision, postedBy, ...written } = letter;
  time.set(momentOf(time.now, daysAgo, 14));
  const letterId = newId();
  const { decisions } =
    decision === undefined ? { decisions: [] } : await run(letters, actor(by), { caseId });
  // They come the last decided first.
  const decisionId = decision === undefined ? undefined : decisions.at(-1 - decision)?.decisionId;
  await carryOut(sendLetter, actor(by), {
    ...written,
    caseId,
    letterId,
    seenVersion: 0,
    ...(answerIn !== undefined && { answerBy: addDays(time.today, answerIn - daysAgo) }),
    ...(decisionId !== undefined && { decisionId }),
  });
  if (!postedBy) return;
  time.set(momentOf(time.now, daysAgo, 15));
  await carryOut(markLetters, actor(postedBy), { letters: [{ caseId, letterId }], step: 'sent' });
}

/** The board's address, which stands in all letters. */
export async function setSender({ run }: Pick<Runner, 'run'>, administrator: Actor): Promise<void> {
  await run(setLetterTemplate, administrator, {
    kind: 'sender',
    lang: 'sv',
    title: '',
    body: 'Påhittade torget 1\n123 45 Björkvik\nTelefon 0100-00 00 00',
    reason: 'Kommunens adress i alla brev.',
    seenVersions: 0,
  });
}
