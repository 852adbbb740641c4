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
  inbox,
  registerReport,
  saveDraft,
  signEntry,
  submitConcernReport,
} from '#modules/casework';
import { addDays, addYears, type CalendarDate, startOfDay, swedishDayOf } from '#platform/calendar';
import { newId } from '#platform/ids';
import { grants } from '../modules.ts';
import { earlier } from './earlier.ts';
import { createDemoOrganisation, type DemoOrganisation } from './organisation.ts';
import { seedOrganisations } from './organisations.ts';
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
  const reports = [...earlier, ...story];
  const firstDay = Math.max(...reports.map((report) => report.daysAgo));
  at = momentOf(now, firstDay, 0);
  await seedOrganisations(runner, organisation.actor('elis'), addDays(swedishDayOf(now), -MERGED_DAYS_AGO));
  for (const [index, report] of reports.entries()) {
    onProgress(index, reports.length);
    const received = momentOf(now, report.daysAgo, report.hour);
    at = received;
    const caseIds = await receive(runner, organisation, report, received, index);
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
      if (decided) {
        at = momentOf(now, decided.daysAgo, 10);
        const { outcome, text } = decided;
        await runner.run(
          decidePreliminary,
          holder,
          outcome === 'open'
            ? { caseId, outcome, text, functionId: organisation.functionOf.get(decided.to) ?? '' }
            : { caseId, outcome, text, reasonCode: decided.reasonCode },
        );
      }
      const entryIds: string[] = [];
      for (const entry of report.journal ?? []) {
        at = momentOf(now, entry.daysAgo, entry.hour);
        entryIds.push(await write(runner, organisation.actor(entry.by), caseId, entry, at, entryIds));
      }
    }
  }
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

async function receive(
  runner: ReturnType<typeof createRunner>,
  organisation: DemoOrganisation,
  report: StoryReport,
  received: Date,
  index: number,
): Promise<{ reportId: string; cases: string[] }> {
  const reportId = newId();
  const content = {
    children: report.children.map((c, i) => childOf(c, swedishDayOf(received), index * 10 + i)),
    guardians: report.guardians ?? [],
    worries: report.worries,
    freeText: report.text,
    ...(report.danger ? { immediateDanger: report.danger } : {}),
    ...(report.interpreter ? { interpreterLanguage: report.interpreter } : {}),
    guardiansInformed: report.informed,
    reporter: report.reporter,
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
  const { age, identified, ...written } = child;
  if (age === undefined) return written;
  const birthDate = addDays(addYears(on, -age), -(40 + seed));
  return {
    ...written,
    ...(identified ? { identityNumber: testNumber(birthDate, 980 + (seed % 10)) } : { birthDate }),
  };
}
