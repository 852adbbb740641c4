import type { z } from 'zod';
import type { Runner } from '#core/operation';
import {
  adjustMinutes,
  cases,
  decideItem,
  decisions,
  holdMeeting,
  planMeeting,
  prepareItem,
  readCase,
  recordDecision,
  releaseItem,
  sendPapers,
  setCommittee,
  tellDecision,
} from '#modules/casework';
import { addDays, type CalendarDate, swedishDayOf, weekdayOf } from '#platform/calendar';
import { newId } from '#platform/ids';
import { momentOf } from './moments.ts';
import type { SeatKey } from './names.ts';
import type { DemoOrganisation } from './organisation.ts';

const MEMBERS: readonly SeatKey[] = ['tore', 'gunnel', 'birgitta'];
const WHERE = { startsAt: '13:00', place: 'Kommunhuset, sal Lärkan' };
const WEDNESDAY = 3;

type Home = 'family_home' | 'emergency_home';
type Words = Pick<
  z.input<typeof prepareItem.input>,
  'kind' | 'law' | 'result' | 'section' | 'wording' | 'reasons' | 'appealable'
>;

/** What is proposed to the committee about a child. */
const itemAbout = (name: string, home: Home): Words => ({
  kind: home,
  law: 'sol',
  result: 'granted',
  section: '11 kap. 1 § socialtjänstlagen',
  wording:
    home === 'family_home'
      ? `${name} placeras i familjehem tills vidare.`
      : `${name} placeras i jourhem i fyra veckor.`,
  reasons: `${name} får inte den omsorg och trygghet som behövs hemma. Stöd i hemmet har prövats och har inte räckt. Vårdnadshavarna samtycker.`,
  appealable: true,
});

interface Told {
  readonly runner: Runner;
  readonly setTime: (to: Date) => void;
  readonly organisation: DemoOrganisation;
  readonly now: Date;
}

const givenNameOf = (name: string): string => name.split(' ')[0] ?? '';
/** By both names: an unborn child is called otherwise. */
const isNamed = (name: string): boolean => name.split(' ').length === 2;

/** How many days ago the last Wednesday was, at least so many. */
function wednesdayBefore(today: CalendarDate, least: number): number {
  let ago = least;
  while (weekdayOf(addDays(today, -ago)) !== WEDNESDAY) ago++;
  return ago;
}

/**
 * The board's committee: one meeting that has been held and whose minutes are adjusted, with one item decided and one sent back; one to come, with its
 * papers sent, the item that was sent back on its list again, and a decision of the chair to be reported there. Both are Olle's cases.
 */
export async function seedCommittee(told: Told): Promise<void> {
  const { runner, setTime, organisation, now } = told;
  const { actor, functionOf } = organisation;
  const [annika, berit, olle] = [actor('annika'), actor('berit'), actor('olle')];
  const today = swedishDayOf(now);
  const ago = wednesdayBefore(today, 3);
  const nextIn = 14 - ago > 0 ? 14 - ago : 7;
  const at = (daysAgo: number, hour: number): void => setTime(momentOf(now, daysAgo, hour));
  const memberFunctionIds = MEMBERS.map((key) => functionOf.get(key) ?? '');
  const [chairFunctionId = ''] = memberFunctionIds;

  at(ago + 21, 9);
  const committeeId = newId();
  await runner.run(setCommittee, annika, {
    committeeId,
    name: 'Socialutskottet',
    kind: 'committee',
    takesReports: true,
    memberFunctionIds,
    chairFunctionId,
    seenVersion: 0,
  });
  const [held, coming] = [newId(), newId()];
  for (const [meetingId, day] of [
    [held, addDays(today, -ago)],
    [coming, addDays(today, nextIn)],
  ] as const) {
    await runner.run(planMeeting, annika, { meetingId, committeeId, day, ...WHERE });
  }

  at(ago + 7, 10);
  const { rows } = await runner.run(cases, olle, { show: 'mine' });
  const caseIds = rows
    .filter((r) => r.state === 'investigation')
    .toSorted((a, b) => a.openedOn.localeCompare(b.openedOn) || a.caseNumber.localeCompare(b.caseNumber))
    .map((r) => r.caseId);
  const begun: string[] = [];
  for (const caseId of caseIds) {
    const { person, timeline } = await runner.run(readCase, olle, { caseId });
    const opened = timeline.find((e) => e.kind === 'opened');
    if (opened && new Date(opened.at) < momentOf(now, ago + 7, 0) && isNamed(person.name)) begun.push(caseId);
  }
  const nameOf = async (caseId: string): Promise<string> =>
    givenNameOf((await runner.run(readCase, olle, { caseId })).person.name);
  const call = async (caseId: string, home: Home, meetingId: string, sentBack?: string): Promise<string> => {
    const itemId = sentBack ?? newId();
    const words = itemAbout(await nameOf(caseId), home);
    const seenVersions = sentBack ? 1 : 0;
    const made = { caseId, itemId, ...words, withInvestigation: false, seenVersions };
    await runner.run(prepareItem, olle, made);
    await runner.run(releaseItem, berit, { caseId, itemId, meetingId, version: seenVersions + 1 });
    return itemId;
  };
  const [first, second] = begun;

  const decided = first && (await call(first, 'emergency_home', held));
  const sentBack = second && (await call(second, 'family_home', held));
  at(ago + 6, 11);
  await runner.run(sendPapers, annika, { meetingId: held });
  at(ago, 14);
  const who = { presentFunctionIds: memberFunctionIds, chairFunctionId };
  await runner.run(holdMeeting, annika, { meetingId: held, ...who });
  if (decided) {
    await runner.run(decideItem, annika, {
      meetingId: held,
      itemId: decided,
      outcome: 'rejected',
      wording: 'Utskottet avslår förslaget. Barnet bor kvar hos sin mamma.',
      reasons: 'Mamman och skolan skyddar barnet, och stöd i hemmet har inte prövats tillräckligt.',
      reservations: 'Gunnel Oxhammar reserverar sig till förmån för förslaget.',
    });
  }
  if (sentBack) {
    await runner.run(decideItem, annika, {
      meetingId: held,
      itemId: sentBack,
      outcome: 'remitted',
      reasons:
        'Utskottet vill veta vad barnet självt säger om att flytta, och om någon i släkten kan ta emot.',
    });
  }
  at(ago - 1, 10);
  if (first) await tell(told, first, addDays(today, 1 - ago));
  at(ago - 1, 15);
  for (const key of ['tore', 'birgitta'] as const) {
    await runner.run(adjustMinutes, actor(key), { meetingId: held });
  }

  at(1, 10);
  if (second) {
    await decideAsChair(told, second);
    at(1, 11);
    await call(second, 'family_home', coming, sentBack);
  }
  at(1, 14);
  await runner.run(sendPapers, annika, { meetingId: coming });
}

/** The child's guardian is told of what was decided. */
async function tell({ runner, organisation }: Told, caseId: string, toldOn: CalendarDate): Promise<void> {
  const olle = organisation.actor('olle');
  const view = await runner.run(decisions, olle, { caseId });
  const made = view.decisions.find((d) => d.level === 'committee');
  if (!made) return;
  await runner.run(tellDecision, olle, {
    caseId,
    decisionId: made.decisionId,
    noticeId: newId(),
    party: 'guardian',
    personName: 'Mamman',
    told: 'served',
    toldOn,
  });
}

/** What could not wait for the meeting (KL 6:39). */
async function decideAsChair({ runner, organisation }: Told, caseId: string): Promise<void> {
  const olle = organisation.actor('olle');
  const { person } = await runner.run(readCase, olle, { caseId });
  await runner.run(recordDecision, olle, {
    caseId,
    decisionId: newId(),
    result: 'granted',
    kind: 'emergency_home',
    law: 'sol',
    section: '11 kap. 1 § socialtjänstlagen',
    wording: `${givenNameOf(person.name)} placeras i jourhem från i dag.`,
    reasons: 'Ingen vuxen kan ta hand om barnet i hemmet just nu. Vårdnadshavaren samtycker.',
    level: 'chair',
    minutes: 'Ordförandebeslut 12',
    urgentReason: 'Barnet kan inte vara hemma i kväll, och utskottet sammanträder först senare.',
    appealable: true,
  });
}
