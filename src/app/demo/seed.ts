import type { Pool } from 'pg';
import type { Actor } from '#core/access';
import { createRunner } from '#core/operation';
import { remind } from '#core/reminders';
import {
  addRelation,
  assessProtection,
  assignCase,
  codeProblems,
  decidePreliminary,
  extendPreliminary,
  giveFeedback,
  inbox,
  joinReport,
  readCase,
  recordContact,
  recordMeeting,
  registerReport,
  saveDraft,
  setDelegation,
  setOfficeHours,
  signEntry,
  submitConcernReport,
} from '#modules/casework';
import { addDays, addYears, type CalendarDate, startOfDay, swedishDayOf } from '#platform/calendar';
import { FileContent } from '#platform/files';
import { newId } from '#platform/ids';
import { grants } from '../modules.ts';
import { earlier } from './earlier.ts';
import { seedForms } from './forms.ts';
import { letterPdf } from './letter.ts';
import { createDemoOrganisation, type DemoOrganisation } from './organisation.ts';
import { seedOrganisations } from './organisations.ts';
import { preliminaryStory } from './preliminary.ts';
import { seedSecrecy } from './secrecy.ts';
import { type StoryChild, type StoryEntry, type StoryRelation, type StoryReport, story } from './story.ts';
import { testNumber } from './test-number.ts';

const HOUR = 3_600_000;
/** When one school became a part of another, between two reports of the one. */
const MERGED_DAYS_AGO = 87;

/**
 * Fills an empty installation with the invented municipality. Everything is done by the same operations as everybody's work, each at its own
 * time and by a demo user, so the data can't be other than the product makes it.
 */
export async function seedDemo(
  pool: Pool,
  now: Date,
  onProgress: (done: number, of: number) => void = () => {},
): Promise<DemoOrganisation> {
  const organisation = await createDemoOrganisation(pool, now);
  let at = now;
  const runner = createRunner({ pool, grants, now: () => at });
  // In order of time: what is joined finds the investigation that it belongs to.
  const reports = [...earlier, ...story, ...preliminaryStory].sort((a, b) => b.daysAgo - a.daysAgo);
  const firstDay = Math.max(...reports.map((report) => report.daysAgo));
  at = momentOf(now, firstDay, 0);
  await seedOrganisations(runner, organisation.actor('elis'), addDays(swedishDayOf(now), -MERGED_DAYS_AGO));
  await setIntakeRules(runner, organisation);
  const known = new Map<string, ChildContent>();
  for (const [index, report] of reports.entries()) {
    onProgress(index, reports.length);
    const received = momentOf(now, report.daysAgo, report.hour);
    at = received;
    const caseIds = await receive(runner, organisation, report, { received, index, known });
    const { reportId } = caseIds;
    for (const [position, caseId] of caseIds.cases.entries()) {
      const holder = report.holder ? organisation.actor(report.holder) : undefined;
      if (!holder?.functionId) continue;
      at = new Date(Math.min(received.getTime() + HOUR / 4, now.getTime()));
      await runner.run(assignCase, organisation.actor('berit'), { caseId, functionId: holder.functionId });
      const { assessed, decided, extended } = report;
      if (assessed) {
        at = later(momentOf(now, assessed.daysAgo, assessed.hour), at, now);
        await runner.run(assessProtection, holder, {
          caseId,
          reportId,
          outcome: assessed.outcome,
          reasons: assessed.reasons,
          ...(assessed.measures ? { measures: assessed.measures } : {}),
        });
      }
      if (report.coded) {
        await runner.run(codeProblems, holder, { caseId, codes: report.coded, source: 'intake' });
      }
      for (const relation of report.relations?.filter((r) => r.of === position) ?? []) {
        await runner.run(addRelation, holder, relationOf(relation, caseIds.cases, caseId, received));
      }
      if (extended) {
        at = momentOf(now, extended.daysAgo, 15);
        const until = addDays(swedishDayOf(now), extended.until);
        await runner.run(extendPreliminary, holder, { caseId, until, reason: extended.reason });
      }
      for (const contact of report.contacts ?? []) {
        at = momentOf(now, contact.daysAgo, contact.hour);
        const { party, way, text, name } = contact;
        const said = { caseId, contactId: newId(), party, way, text };
        await runner.run(recordContact, holder, { ...said, ...(name ? { partyName: name } : {}) });
      }
      if (report.meeting) {
        const { daysAgo, hour, tookPart, ...meeting } = report.meeting;
        at = momentOf(now, daysAgo, hour);
        await runner.run(recordMeeting, holder, {
          caseId,
          meetingId: newId(),
          ...meeting,
          tookPart: [...(tookPart ?? [])],
        });
      }
      if (report.joined) {
        at = momentOf(now, report.joined.daysAgo, report.joined.hour);
        await runner.run(joinReport, holder, { caseId });
      }
      if (report.given) {
        at = momentOf(now, report.given.daysAgo, 8);
        const functionId = organisation.functionOf.get(report.given.to) ?? '';
        await runner.run(assignCase, organisation.actor('berit'), { caseId, functionId });
      }
      if (decided) {
        at = momentOf(now, decided.daysAgo, 10);
        const { outcome, text } = decided;
        await runner.run(
          decidePreliminary,
          holder,
          outcome === 'open'
            ? { caseId, outcome, text, functionId: organisation.functionOf.get(decided.to) ?? '' }
            : {
                caseId,
                outcome,
                text,
                reasonCode: decided.reasonCode,
                ...(decided.notAtOnceReason ? { notAtOnceReason: decided.notAtOnceReason } : {}),
              },
        );
      }
      if (report.feedback) {
        at = momentOf(now, report.feedback.daysAgo, 11);
        const by = organisation.actor(report.feedback.by);
        await runner.run(giveFeedback, by, { caseId, reportId, given: true, way: 'phone' });
      }
      for (const secrecy of report.secrecy ?? []) {
        at = momentOf(now, secrecy.daysAgo, secrecy.hour);
        const { caseNumber } = await runner.run(readCase, organisation.actor(secrecy.by), { caseId });
        const of = { caseId, reportId, caseNumber, today: swedishDayOf(at) };
        await seedSecrecy(runner.run, organisation, of, secrecy);
      }
      const entryIds: string[] = [];
      for (const entry of report.journal ?? []) {
        at = momentOf(now, entry.daysAgo, entry.hour);
        entryIds.push(await write(runner, organisation.actor(entry.by), caseId, entry, at, entryIds));
      }
    }
  }
  at = momentOf(now, 0, 1);
  await seedForms(runner, organisation);
  // What would have been told on the way, each at its own time.
  const began = momentOf(now, firstDay, 0);
  await remind(pool, organisation.tenantId, { from: began, now });
  onProgress(reports.length, reports.length);
  return organisation;
}

/** Writes a draft of an entry and, unless the story leaves it there, signs it. Returns its id. */
async function write(
  runner: ReturnType<typeof createRunner>,
  by: Actor,
  caseId: string,
  entry: StoryEntry,
  at: Date,
  before: readonly string[],
): Promise<string> {
  const { kind, text, eventTime, contactKind, counterpart, corrects, unsigned } = entry;
  const draft = { caseId, draftId: newId(), writerId: newId(), kind, text, eventOn: swedishDayOf(at) };
  const { version } = await runner.run(saveDraft, by, {
    ...draft,
    version: 0,
    eventTime: eventTime ?? '',
    contactKind: contactKind ?? null,
    counterpart: counterpart ?? '',
    corrects: (corrects && before[corrects.entry]) ?? null,
    correctionReason: corrects?.reason ?? '',
  });
  if (unsigned) return draft.draftId;
  await runner.run(signEntry, by, {
    ...draft,
    version,
    ...(eventTime ? { eventTime } : {}),
    ...(contactKind ? { contactKind } : {}),
    ...(counterpart ? { counterpart } : {}),
    ...(corrects ? { corrects: before[corrects.entry], correctionReason: corrects.reason } : {}),
  });
  return draft.draftId;
}

type ChildContent = ReturnType<typeof childOf>;

/** The board's delegation and office hours. */
async function setIntakeRules(
  runner: ReturnType<typeof createRunner>,
  { actor, functionOf }: DemoOrganisation,
): Promise<void> {
  const reason = 'Socialnämndens delegationsordning, beslutad i våras.';
  const functionIds = (['jon', 'mira', 'berit'] as const).map((key) => functionOf.get(key) ?? '');
  for (const [decision, section] of [
    ['open', '4.1'],
    ['not_open', '4.2'],
    ['extend', '4.3'],
  ] as const) {
    await runner.run(setDelegation, actor('elis'), {
      decision,
      functionIds,
      section,
      reason,
      seenVersions: 0,
    });
  }
  await runner.run(setOfficeHours, actor('elis'), {
    opens: '08:00',
    closes: '16:30',
    reason: 'Telefontid och bemanning enligt förvaltningens beslut.',
    seenVersions: 0,
  });
}

async function receive(
  runner: ReturnType<typeof createRunner>,
  organisation: DemoOrganisation,
  report: StoryReport,
  { received, index, known }: { received: Date; index: number; known: Map<string, ChildContent> },
): Promise<{ reportId: string; cases: string[] }> {
  const reportId = newId();
  const content = {
    children: report.children.map((child, i) => {
      const name = `${child.givenName} ${child.familyName}`;
      const content =
        (child.again && known.get(name)) || childOf(child, swedishDayOf(received), index * 10 + i);
      known.set(name, content);
      return content;
    }),
    guardians: report.guardians ?? [],
    worries: report.worries,
    freeText: report.text,
    ...(report.danger ? { immediateDanger: report.danger } : {}),
    ...(report.interpreter ? { interpreterLanguage: report.interpreter } : {}),
    guardiansInformed: report.informed,
    reporter: report.reporter,
    files: report.letter ? [await FileContent.of(report.letter.name, letterPdf(report.letter.lines))] : [],
  };
  if (report.channel !== 'e_service') {
    const by: Actor = organisation.actor(report.holder ?? 'jon');
    const { caseIds } = await runner.run(registerReport, by, {
      ...content,
      reportId,
      channel: report.channel,
    });
    return { reportId, cases: caseIds };
  }
  await runner.run(submitConcernReport, organisation.eService, { ...content, reportId });
  // The receipt tells nothing of cases; intake finds them in its inbox, as it would on any day.
  const waiting = await runner.run(inbox, organisation.actor('jon'), {});
  const row = waiting.rows.find((r) => r.reportId === reportId);
  return { reportId, cases: row?.children.map((c) => c.caseId) ?? [] };
}

function relationOf(relation: StoryRelation, cases: readonly string[], caseId: string, on: Date) {
  const { of: _of, age, child, ...told } = relation;
  const ofCase = child === undefined ? undefined : cases[child];
  const birthDate = age === undefined ? undefined : addDays(addYears(swedishDayOf(on), -age), -age);
  return {
    ...told,
    caseId,
    source: 'report' as const,
    ...(ofCase ? { ofCase } : {}),
    ...(birthDate ? { identityNumber: testNumber(birthDate, 984) } : {}),
  };
}

/** On earlier days the hour of that day, Swedish time; today so many hours ago, but never before the day began. */
function momentOf(now: Date, daysAgo: number, hour: number): Date {
  const today = swedishDayOf(now);
  if (daysAgo > 0) return new Date(startOfDay(addDays(today, -daysAgo)).getTime() + hour * HOUR);
  return new Date(Math.max(now.getTime() - hour * HOUR, startOfDay(today).getTime() + 1));
}

const later = (wanted: Date, notBefore: Date, now: Date): Date =>
  new Date(Math.min(Math.max(wanted.getTime(), notBefore.getTime() + 1000), now.getTime()));

function childOf(child: StoryChild, on: CalendarDate, seed: number) {
  const { age, identified, again: _again, ...written } = child;
  if (age === undefined) return written;
  const birthDate = addDays(addYears(on, -age), -(40 + seed));
  return {
    ...written,
    ...(identified ? { identityNumber: testNumber(birthDate, 980 + (seed % 10)) } : { birthDate }),
  };
}
