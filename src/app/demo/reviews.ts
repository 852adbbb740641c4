import type { Actor } from '#core/access';
import { setLocalRule } from '#core/clocks';
import type { Runner } from '#core/operation';
import {
  addCoWorker,
  beginReview,
  carryOutCommitment,
  cases,
  endReview,
  reviewCase,
  settleCommitment,
  signEntry,
} from '#modules/casework';
import { addDays, swedishDayOf } from '#platform/calendar';
import { newId } from '#platform/ids';
import { momentOf } from './moments.ts';
import type { SeatKey } from './names.ts';
import type { DemoOrganisation } from './organisation.ts';

/** How often cases are gone through here, as the board has decided it. */
const WEEKS = 6;
/** Days from when a report came until all have decided: what came before that was under investigation. */
const DECIDED_WITHIN = 20;

/** What was said of each of the cases that they got to, what was agreed, and by which day, counted from today. */
interface Said {
  readonly note: string;
  readonly action?: string;
  readonly due?: number;
}

/** Berit has sat down with two of her caseworkers; with each there were more cases, and the time ran out. */
const HELD: readonly { readonly with: SeatKey; readonly daysAgo: number; readonly said: readonly Said[] }[] =
  [
    {
      with: 'olle',
      daysAgo: 25,
      said: [
        {
          note: 'Tiden håller på att gå ut. Olle skriver färdigt.',
          action: 'Skriv färdigt utredningen',
          due: -4,
        },
        { note: 'Samtalen är i gång. Inget nytt behövs just nu.' },
      ],
    },
    {
      with: 'siv',
      daysAgo: 10,
      said: [
        {
          note: 'Samtalen med barnet är bokade. Skolan behöver en tid.',
          action: 'Boka samtal med skolan',
          due: -3,
        },
        { note: 'Oklart hur det är hemma på helgerna.', action: 'Träffa mamman en gång till', due: 4 },
        { note: 'Planen håller. Ingen ny åtgärd.' },
      ],
    },
  ];

interface Agreed {
  readonly caseId: string;
  readonly commitmentId: string;
}

interface Reviews {
  readonly runner: Runner;
  readonly setTime: (to: Date) => void;
  readonly organisation: DemoOrganisation;
  readonly now: Date;
}

/** Reviews that were held, and what came of them: one action done and confirmed, one owed still, one late; and one who works beside in a case. */
export async function seedReviews(reviews: Reviews): Promise<void> {
  const { runner, setTime, organisation, now } = reviews;
  const first = momentOf(now, (HELD[0]?.daysAgo ?? 0) + 1, 9);
  setTime(first);
  await runner.run(setLocalRule, organisation.actor('elis'), {
    ruleId: 'LOK-016',
    validFrom: swedishDayOf(first),
    target: { length: WEEKS, unit: 'weeks' },
    appliesToPending: false,
    reason: 'Nämndens beslut om systematiska ärendegenomgångar.',
    seenVersions: 0,
  });
  for (const held of HELD) {
    const [agreed] = await hold(reviews, held);
    if (held.with === 'siv' && agreed) await carryOut(reviews, organisation.actor('siv'), agreed);
  }
}

async function hold(
  { runner, setTime, organisation, now }: Reviews,
  { with: seat, daysAgo, said }: (typeof HELD)[number],
): Promise<Agreed[]> {
  const berit = organisation.actor('berit');
  const caseworker = organisation.actor(seat);
  const functionId = caseworker.functionId ?? '';
  const at = momentOf(now, daysAgo, 13);
  const sessionId = newId();
  const agreed: Agreed[] = [];
  setTime(at);
  const { rows } = await runner.run(cases, caseworker, { show: 'mine' });
  const since = addDays(swedishDayOf(at), -DECIDED_WITHIN);
  const open = rows.filter((r) => r.state === 'investigation' && r.openedOn < since);
  await runner.run(beginReview, berit, { sessionId, functionId });
  for (const [i, { note, action, due = 0 }] of said.entries()) {
    const caseId = open[i]?.caseId;
    if (!caseId) break;
    const commitmentId = newId();
    const dueOn = addDays(swedishDayOf(now), due);
    await runner.run(reviewCase, berit, {
      caseId,
      sessionId,
      reviewId: newId(),
      note,
      actions: action ? [{ commitmentId, title: action, functionId, dueOn }] : [],
      nextOn: addDays(swedishDayOf(at), 7 * (WEEKS - 1)),
    });
    if (action) agreed.push({ caseId, commitmentId });
  }
  setTime(momentOf(now, daysAgo, 14));
  await runner.run(endReview, berit, { sessionId, functionId });
  return agreed;
}

/** Done, shown by an entry and confirmed; and Olle works beside in the case since. */
async function carryOut(
  { runner, setTime, organisation, now }: Reviews,
  siv: Actor,
  agreed: Agreed,
): Promise<void> {
  const { caseId } = agreed;
  setTime(momentOf(now, 5, 10));
  const entryId = newId();
  await runner.run(signEntry, siv, {
    caseId,
    draftId: entryId,
    version: 0,
    writerId: newId(),
    kind: 'contact',
    contactKind: 'phone',
    eventOn: swedishDayOf(momentOf(now, 5, 10)),
    counterpart: 'Mentor i skolan',
    text: 'Tid för samtal i skolan är bokad.',
  });
  await runner.run(carryOutCommitment, siv, {
    ...agreed,
    step: 'done',
    words: 'Skolan har fått en tid.',
    proof: [entryId],
  });
  setTime(momentOf(now, 4, 9));
  const berit = organisation.actor('berit');
  await runner.run(settleCommitment, berit, { ...agreed, step: 'confirmed' });
  const functionId = organisation.functionOf.get('olle') ?? '';
  await runner.run(addCoWorker, berit, { caseId, functionId, task: 'Är med på samtalen med barnet.' });
}
