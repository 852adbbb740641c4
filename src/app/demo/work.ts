import type { Pool } from 'pg';
import type { Actor } from '#core/access';
import type { Runner } from '#core/operation';
import {
  addRelation,
  assessProtection,
  assignCase,
  codeProblems,
  decidePreliminary,
  extendPreliminary,
  giveFeedback,
  joinReport,
  proposeDecision,
  readCase,
  recordContact,
  recordMeeting,
} from '#modules/casework';
import { addDays, swedishDayOf } from '#platform/calendar';
import { newId } from '#platform/ids';
import { decideAbout } from './decisions.ts';
import { concludeAs, prolong } from './fate.ts';
import { investigate } from './investigation.ts';
import { writeEntry } from './journal.ts';
import { writeLetter } from './letters.ts';
import { later, momentOf } from './moments.ts';
import type { SeatKey } from './names.ts';
import type { DemoOrganisation } from './organisation.ts';
import { type Known, receive, relationOf } from './receive.ts';
import { seedRelease } from './release.ts';
import { seedSecrecy } from './secrecy.ts';
import { settle } from './settled.ts';
import type { StoryEntry, StoryReport } from './story.ts';
import { writeText } from './text.ts';

/** Who leads the unit for adults; comes with the whole municipality. */
export const ADULTS_MANAGER: SeatKey = 'adults-0';

const QUARTER = 15 * 60_000;

export interface Work {
  readonly pool: Pool;
  readonly organisation: DemoOrganisation;
  /** The demo's present. */
  readonly now: Date;
  readonly known: Known;
  /** Whose time is `at`. */
  readonly runner: Runner;
  /** Moves the runner's time. */
  setTime(at: Date): void;
}

/** A report that has come in, with its cases. */
interface Taken {
  readonly reportId: string;
  readonly cases: readonly string[];
  readonly received: Date;
}

/** Takes in a report that the story tells of. Its numbers are taken here, so that whoever wants the same ones again takes reports in the same order. */
export async function takeReport(work: Work, report: StoryReport, index: number): Promise<Taken> {
  const { pool, organisation, now, known, runner } = work;
  const received = momentOf(now, report.daysAgo, report.hour);
  work.setTime(received);
  return { ...(await receive(runner, organisation, report, { received, index, known, pool })), received };
}

/** Does with its cases all that the story tells, each step at its own time and by whoever does it. */
export async function workOnCases(work: Work, report: StoryReport, taken: Taken): Promise<void> {
  const { organisation, runner } = work;
  for (const [position, caseId] of taken.cases.entries()) {
    const holder = report.holder ? organisation.actor(report.holder) : undefined;
    if (!holder?.functionId) continue;
    const act = report.oneOfMany ? runner.carryOut : runner.run;
    const of = { ...taken, caseId, position, holder, act };
    await takeIn(work, report, of);
    await weigh(work, report, of);
    await decideOn(work, report, of);
    await goOn(work, report, of);
  }
}

interface OneCase extends Taken {
  readonly caseId: string;
  /** The child's place in the report. */
  readonly position: number;
  readonly holder: Actor;
  /** Does something of which nobody reads the answer. */
  readonly act: Runner['carryOut'];
}

/** Who gives out its cases; about adults also who decides on them. */
const managerOf = ({ actor }: DemoOrganisation, { adult }: StoryReport): Actor =>
  actor(adult ? ADULTS_MANAGER : 'berit');

/** Given to somebody and assessed; at night assessed by the manager on duty and given out in the morning. */
async function takeIn(work: Work, report: StoryReport, of: OneCase): Promise<void> {
  const { organisation, now } = work;
  const { caseId, reportId, holder, received, act } = of;
  const { assessed, assessedBy } = report;
  let at = new Date(Math.min(received.getTime() + QUARTER, now.getTime()));
  const assign = async (): Promise<void> => {
    work.setTime(at);
    const functionId = holder.functionId ?? '';
    await act(assignCase, managerOf(organisation, report), { caseId, functionId });
  };
  const given = !report.takes && !assessedBy;
  if (given) await assign();
  if (assessed) {
    at = later(momentOf(now, assessed.daysAgo, assessed.hour), at, now);
    work.setTime(at);
    await act(assessProtection, assessedBy ? organisation.actor(assessedBy) : holder, {
      caseId,
      reportId,
      outcome: assessed.outcome,
      reasons: assessed.reasons,
      ...(assessed.measures ? { measures: assessed.measures } : {}),
    });
  }
  if (!assessedBy) return;
  const morning = report.daysAgo - 1;
  at = later(momentOf(now, Math.max(0, morning), morning > 0 ? 8 : 0), at, now);
  await assign();
}

/** What is done between the assessment of protection and the decision. */
async function weigh(work: Work, report: StoryReport, of: OneCase): Promise<void> {
  const { now } = work;
  const { caseId, cases, position, holder, received, act } = of;
  const { extended } = report;
  if (report.coded) {
    await act(codeProblems, holder, { caseId, codes: report.coded, source: 'intake' });
  }
  for (const relation of report.relations?.filter((r) => r.of === position) ?? []) {
    await act(addRelation, holder, relationOf(relation, cases, caseId, received));
  }
  if (extended) {
    work.setTime(momentOf(now, extended.daysAgo, 15));
    const until = addDays(swedishDayOf(now), extended.until);
    await act(extendPreliminary, holder, { caseId, until, reason: extended.reason });
  }
  for (const contact of report.contacts ?? []) {
    work.setTime(momentOf(now, contact.daysAgo, contact.hour));
    const { party, way, text, name } = contact;
    const said = { caseId, contactId: newId(), party, way, text };
    await act(recordContact, holder, { ...said, ...(name ? { partyName: name } : {}) });
  }
  if (report.leftDraft) await write(work, caseId, report.leftDraft, []);
  if (report.meeting) {
    const { daysAgo, hour, tookPart, ...meeting } = report.meeting;
    work.setTime(momentOf(now, daysAgo, hour));
    const id = { caseId, meetingId: newId() };
    await act(recordMeeting, holder, { ...id, ...meeting, tookPart: [...(tookPart ?? [])] });
  }
}

/** Joined, given on or decided, and the reporter told. */
async function decideOn(work: Work, report: StoryReport, of: OneCase): Promise<void> {
  const { organisation, now } = work;
  const { caseId, reportId, holder, act } = of;
  const { decided, feedback } = report;
  if (report.joined) {
    work.setTime(momentOf(now, report.joined.daysAgo, report.joined.hour));
    await act(joinReport, holder, { caseId });
  }
  if (report.given) {
    work.setTime(momentOf(now, report.given.daysAgo, 8));
    const functionId = organisation.functionOf.get(report.given.to) ?? '';
    await act(assignCase, managerOf(organisation, report), { caseId, functionId });
  }
  if (decided) {
    work.setTime(momentOf(now, decided.daysAgo, decided.hour ?? 10));
    const { outcome, text } = decided;
    await act(
      decidePreliminary,
      report.adult ? managerOf(organisation, report) : holder,
      outcome === 'open'
        ? {
            caseId,
            outcome,
            text,
            functionId: organisation.functionOf.get(decided.to) ?? '',
            ...(decided.reopeningReason ? { reopeningReason: decided.reopeningReason } : {}),
          }
        : {
            caseId,
            outcome,
            text,
            reasonCode: decided.reasonCode,
            ...(decided.notAtOnceReason ? { notAtOnceReason: decided.notAtOnceReason } : {}),
          },
    );
  }
  if (report.proposed) {
    const { daysAgo, hour, to, reasonCode, text } = report.proposed;
    work.setTime(momentOf(now, daysAgo, hour));
    const deciderFunctionId = organisation.functionOf.get(to) ?? '';
    const decision = { outcome: 'not_open' as const, reasonCode, text };
    await act(proposeDecision, holder, { caseId, proposalId: newId(), deciderFunctionId, ...decision });
  }
  if (feedback) {
    work.setTime(momentOf(now, feedback.daysAgo, 11));
    // Whoever has the case tells the reporter: since the decision that is the one it was given to.
    const told =
      feedback.by === 'holder' ? (decided?.outcome === 'open' ? decided.to : report.holder) : feedback.by;
    if (told) {
      const by = organisation.actor(told);
      await act(giveFeedback, by, { caseId, reportId, given: true, way: 'phone' });
    }
  }
}

/** What is done about its secrecy, what is documented, and what is let out of it. */
async function goOn(work: Work, report: StoryReport, of: OneCase): Promise<void> {
  const { organisation, now, runner } = work;
  const { caseId, reportId } = of;
  for (const secrecy of report.secrecy ?? []) {
    const at = momentOf(now, secrecy.daysAgo, secrecy.hour);
    work.setTime(at);
    const { caseNumber } = await runner.run(readCase, organisation.actor(secrecy.by), { caseId });
    const about = { caseId, reportId, caseNumber, today: swedishDayOf(at) };
    await seedSecrecy(runner.run, organisation, about, secrecy);
  }
  for (const step of report.investigation ?? []) {
    work.setTime(momentOf(now, step.daysAgo, step.hour));
    await investigate(runner, organisation, caseId, step, swedishDayOf(now));
  }
  for (const decision of report.decisions ?? []) {
    const time = { now, today: swedishDayOf(now), set: (at: Date) => work.setTime(at) };
    await decideAbout(runner, organisation.actor, caseId, decision, time);
  }
  for (const letter of report.letters ?? []) {
    const time = { now, today: swedishDayOf(now), set: (at: Date) => work.setTime(at) };
    await writeLetter(runner, organisation.actor, caseId, letter, time);
  }
  const entryIds: string[] = [];
  for (const entry of report.journal ?? []) entryIds.push(await write(work, caseId, entry, entryIds));
  if (report.release && of.position === 0)
    await seedRelease(runner.run, organisation, caseId, report.release, work);
  for (const { by, daysAgo, hour } of report.looks ?? []) {
    work.setTime(momentOf(now, daysAgo, hour));
    await runner.run(readCase, organisation.actor(by), { caseId });
  }
  const where = { caseId, entryIds, organisation, now, setTime: work.setTime };
  if (report.written) await writeText(runner, report.written, where);
  if (report.prolonged) {
    const { by, daysAgo } = report.prolonged;
    work.setTime(momentOf(now, daysAgo, 14));
    await prolong(runner, organisation.actor(by), caseId, report.prolonged, swedishDayOf(now));
  }
  if (report.concluded) {
    const { by, daysAgo, hour } = report.concluded;
    work.setTime(momentOf(now, daysAgo, hour));
    await concludeAs(runner, organisation.actor(by), caseId, report.concluded);
  }
  if (report.settled) {
    const time = { now, today: swedishDayOf(now), set: (at: Date) => work.setTime(at) };
    await settle(runner, organisation.actor, caseId, report.settled, time);
  }
}

async function write(
  work: Work,
  caseId: string,
  entry: StoryEntry,
  before: readonly string[],
): Promise<string> {
  const at = momentOf(work.now, entry.daysAgo, entry.hour);
  work.setTime(at);
  return await writeEntry(work.runner, work.organisation.actor(entry.by), caseId, entry, at, before);
}
