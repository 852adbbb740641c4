import type { z } from 'zod';
import type { Actor } from '#core/access';
import type { Runner } from '#core/operation';
import {
  type ReceiveAppeal,
  type RecordDecision,
  receiveAppeal,
  recordDecision,
  recordExecution,
  type TellDecision,
  tellDecision,
} from '#modules/casework';
import { addDays, type CalendarDate } from '#platform/calendar';
import { newId } from '#platform/ids';
import { momentOf } from './moments.ts';
import type { SeatKey } from './names.ts';

type Words = Pick<
  z.input<typeof RecordDecision>,
  | 'result'
  | 'kind'
  | 'law'
  | 'section'
  | 'wording'
  | 'reasons'
  | 'appealable'
  | 'level'
  | 'minutes'
  | 'fromOn'
  | 'untilOn'
>;

/** A decision about the child, whom it was told, and who appealed it. */
export interface StoryDecision extends Words {
  readonly by: SeatKey;
  readonly daysAgo: number;
  /** When what is granted began, and who wrote it down; or why it has not. */
  readonly executed?: { readonly by: SeatKey; readonly daysAgo: number };
  readonly notYet?: {
    readonly by: SeatKey;
    readonly daysAgo: number;
    readonly cause: z.input<typeof recordExecution.input>['cause'];
  };
  readonly told?: readonly (Pick<z.input<typeof TellDecision>, 'party' | 'personName' | 'told'> & {
    readonly by: SeatKey;
    readonly daysAgo: number;
    readonly appeal?: Pick<z.input<typeof ReceiveAppeal>, 'text'> & { readonly daysAgo: number };
  })[];
}

/** Takes one decision in a case and does what followed on it, each at its own time. Returns the appeals. */
export async function decideAbout(
  { carryOut }: Pick<Runner, 'carryOut'>,
  actor: (key: SeatKey) => Actor,
  caseId: string,
  decision: StoryDecision,
  time: { readonly now: Date; readonly today: CalendarDate; readonly set: (at: Date) => void },
): Promise<string[]> {
  const appeals: string[] = [];
  const { by, daysAgo, told = [], executed, notYet, ...words } = decision;
  const decisionId = newId();
  time.set(momentOf(time.now, daysAgo, 13));
  await carryOut(recordDecision, actor(by), { caseId, decisionId, ...words });
  for (const { by: teller, daysAgo: on, appeal, ...notice } of told) {
    const noticeId = newId();
    time.set(momentOf(time.now, on, 15));
    const toldOn = addDays(time.today, -on);
    await carryOut(tellDecision, actor(teller), { caseId, decisionId, noticeId, toldOn, ...notice });
    if (!appeal) continue;
    time.set(momentOf(time.now, appeal.daysAgo, 9));
    const receivedOn = addDays(time.today, -appeal.daysAgo);
    const appealId = newId();
    appeals.push(appealId);
    const received = { caseId, appealId, noticeId, receivedOn, text: appeal.text };
    await carryOut(receiveAppeal, actor(teller), received);
  }
  if (notYet) {
    const { by: who, daysAgo: on, cause } = notYet;
    time.set(momentOf(time.now, on, 16));
    await carryOut(recordExecution, actor(who), { caseId, decisionId, cause });
  }
  if (executed) {
    const { by: who, daysAgo: on } = executed;
    time.set(momentOf(time.now, on, 16));
    await carryOut(recordExecution, actor(who), { caseId, decisionId, executedOn: addDays(time.today, -on) });
  }
  return appeals;
}
