import type { Pool } from 'pg';
import type { Actor } from '#core/access';
import type { Runner } from '#core/operation';
import { inbox, registerReport, submitConcernReport } from '#modules/casework';
import { addDays, addYears, type CalendarDate, swedishDayOf } from '#platform/calendar';
import { FileContent } from '#platform/files';
import { newId } from '#platform/ids';
import { letterPdf } from './letter.ts';
import type { DemoOrganisation } from './organisation.ts';
import type { StoryChild, StoryRelation, StoryReport } from './story.ts';
import { testNumber } from './test-number.ts';

type ChildContent = ReturnType<typeof childOf>;

/** The children of the reports so far, by name: one who is reported again is the same person. */
export type Known = Map<string, ChildContent>;

export async function receive(
  runner: Runner,
  organisation: DemoOrganisation,
  report: StoryReport,
  { received, index, known, pool }: { received: Date; index: number; known: Known; pool: Pool },
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
    const by: Actor = organisation.actor(report.by ?? report.holder ?? 'jon');
    const { caseIds } = await runner.run(registerReport, by, {
      ...content,
      ...report.adult,
      reportId,
      channel: report.channel,
    });
    return { reportId, cases: caseIds };
  }
  await runner.run(submitConcernReport, organisation.eService, { ...content, reportId });
  if (report.oneOfMany) return { reportId, cases: await casesOf(pool, organisation.tenantId, reportId) };
  // The receipt tells nothing of cases; intake finds them in its inbox, as it would on any day.
  const waiting = await runner.run(inbox, organisation.actor('jon'), {});
  const row = waiting.rows.find((r) => r.reportId === reportId);
  return { reportId, cases: row?.children.map((c) => c.caseId) ?? [] };
}

/** As the owner: nobody reads an inbox hundreds of times. */
async function casesOf(pool: Pool, tenantId: string, reportId: string): Promise<string[]> {
  const { rows } = await pool.query<{ case_id: string }>(
    'select case_id from casework.report_case where tenant_id = $1 and report_id = $2 order by position',
    [tenantId, reportId],
  );
  return rows.map((r) => r.case_id);
}

export function relationOf(relation: StoryRelation, cases: readonly string[], caseId: string, on: Date) {
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

/** @param seed which of the reports' children it is, so that no two share a number */
export function childOf(child: StoryChild, on: CalendarDate, seed: number) {
  const { age, identified, again: _again, ...written } = child;
  if (age === undefined || written.identityNumber || written.birthDate) return written;
  const birthDate = addDays(addYears(on, -age), -(40 + seed));
  return {
    ...written,
    ...(identified ? { identityNumber: testNumber(birthDate, 980 + (seed % 10)) } : { birthDate }),
  };
}
