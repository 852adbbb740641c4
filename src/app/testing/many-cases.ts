import type { Pool } from 'pg';
import type { Actor } from '#core/access';
import {
  addAttachment,
  addRelation,
  codeProblems,
  identifyPerson,
  saveDraft,
  setProtection,
  signEntry,
  startRelease,
} from '#modules/casework';
import { ALVAS_NUMBER, aCase, aDraft, anEntry, type World } from '#modules/casework/testing';
import { FileContent } from '#platform/files';
import { newId } from '#platform/ids';
import { aPdf } from '#testing';
import { insertAnyRow, type Known, plainColumns } from './any-row.ts';
import { manyCommissions } from './many-commissions.ts';
import { manyInvestigations } from './many-investigations.ts';
import { manyLetters } from './many-letters.ts';
import { manySecrets } from './many-secrets.ts';

const UNITS = 40;
const PER_UNIT = 10;
/** One case for each function before the next round; the first rounds are open, the very first not yet decided. */
const ROUND = UNITS * PER_UNIT;
const OPEN_ROUNDS = 10;
const PRELIMINARY_ROUNDS = 3;
/** What a preliminary assessment can hold beside its decision. */
const PRELIMINARY: Readonly<Record<string, Known>> = {
  'casework.preliminary_contact': { party: 'child', way: 'phone' },
  'casework.reporter_meeting': { standing: 'offered', took_part: [] },
  'casework.reporter_feedback': { given: false, why_not: 'withdrawn' },
  'casework.joining': {},
};
/** One case of so many has an unsigned draft. */
const DRAFTED = 10;
/** Entries of the case that the others are copied from. */
const LONG_JOURNAL = 3_000;

/**
 * Many cases in forty units of ten functions, copied row by row from one that the operations have made, so that the copies are what the
 * product makes of a case. In each function ten are open and three of them preliminary, however many there are.
 */
export async function manyCases(w: World, cases: number): Promise<void> {
  const { board, jon, mira, siv, olle, lova } = w;
  const { caseId, reportId } = await aCase(w).heldBy(jon).assessed().opened(jon).build();
  await personParts(w, caseId);
  for (const [table, known] of Object.entries(PRELIMINARY)) {
    await insertAnyRow(w.pool, table, {
      tenant_id: board.tenantId,
      authority_id: board.authorityId,
      case_id: caseId,
      report_id: reportId,
      ...known,
    });
  }
  const entry = anEntry(caseId);
  const file = await FileContent.of('Intyg.pdf', aPdf());
  await w.run(addAttachment, jon, { caseId, attachmentId: newId(), entryId: entry.draftId, file });
  await w.run(signEntry, jon, entry);
  await w.run(saveDraft, jon, aDraft(caseId));
  const unitIds = [board.unitId('intake'), board.unitId('investigation'), board.unitId('youth')];
  const holders: readonly (readonly Actor[])[] = [[jon, mira], [siv, olle], [lova]];
  const units = Array.from({ length: UNITS }, (_, i) => unitIds[i] ?? newId());
  const seats = units.flatMap((_, u) =>
    Array.from(
      { length: PER_UNIT },
      (_, i) => holders[u]?.[i] ?? { functionId: newId(), employeeId: newId() },
    ),
  );
  const list = (ids: readonly (string | null)[]): string => `('{${ids.join(',')}}'::uuid[])`;
  const id = (kind: string): string => `md5('${kind}' || n)::uuid`;
  const seat = `[1 + n % ${UNITS} * ${PER_UNIT} + n / ${UNITS} % ${PER_UNIT}]`;
  const place = {
    unit_id: `${list(units)}[1 + n % ${UNITS}]`,
    function_id: `${list(seats.map((s) => s.functionId))}${seat}`,
  };
  const round = `(n / ${ROUND})`;
  const preliminary = `${round} < ${PRELIMINARY_ROUNDS}`;
  const open = `${round} < ${OPEN_ROUNDS}`;
  const daysAgo = `make_interval(days => ${round} * 20)`;
  const ids = { case_id: id('case'), person_id: id('person'), report_id: id('report') };
  const name = { family: `'efternamn' || n % 5000`, given: `'förnamn' || n % 900` };

  const copy = (table: string, where: string, changed: Record<string, string>, times = cases) =>
    multiply(w.pool, table, where, times, changed);
  const ofCase = `case_id = '${caseId}'`;
  await copy('casework.case_head', `id = '${caseId}'`, {
    ...ids,
    ...place,
    id: ids.case_id,
    number: `'BU-2000-' || n`,
    label: `'Förnamn' || n % 900 || ' E.'`,
    name_key: `${name.family} || ' ' || ${name.given}`,
    given_key: `${name.given} || ' ' || ${name.family}`,
    state: `case when ${preliminary} then 'preliminary' when ${open} then 'investigation' else 'closed' end`,
    opened_on: `(r.opened_on - ${daysAgo})::date`,
    closed_on: `case when ${open} then null else (r.opened_on - ${daysAgo})::date + 19 end`,
  });
  await copy('access.case_fact', ofCase, {
    ...ids,
    unit_id: place.unit_id,
    holder_functions: `array[${place.function_id}]`,
    case_number: `'BU-2000-' || n`,
    open,
  });
  await copy('casework.person', `id = (select person_id from access.case_fact where ${ofCase})`, {
    id: ids.person_id,
  });
  await copy('access.person_fact', `person_id = (select person_id from access.case_fact where ${ofCase})`, {
    ...ids,
    identity_key: `sha256(convert_to(n::text, 'UTF8'))`,
    name_key: `sha256(convert_to('name' || n, 'UTF8'))`,
  });
  await copy('casework.relation', `person_id = (select person_id from access.case_fact where ${ofCase})`, {
    ...ids,
    id: id('relation'),
  });
  await copy(
    'casework.relation_fact',
    `person_id = (select person_id from access.case_fact where ${ofCase})`,
    {
      ...ids,
      relation_id: id('relation'),
      identity_key: `sha256(convert_to('guardian' || n, 'UTF8'))`,
      name_key: `sha256(convert_to('guardian name' || n, 'UTF8'))`,
    },
  );
  for (const table of ['casework.person_history', 'casework.protection']) {
    await copy(table, `person_id = (select person_id from access.case_fact where ${ofCase})`, {
      ...ids,
      id: 'gen_random_uuid()',
    });
  }
  await copy('casework.problem_coding', ofCase, { ...ids, id: 'gen_random_uuid()' });
  await copy('casework.coded_problem', ofCase, {
    ...ids,
    coding_id: 'gen_random_uuid()',
    unit_id: place.unit_id,
    coded_unit_id: place.unit_id,
    coded_on: `(r.coded_on - ${daysAgo})::date`,
    recorded_on: `(r.recorded_on - ${daysAgo})::date`,
    closed_on: `case when ${open} then null else (r.coded_on - ${daysAgo})::date + 19 end`,
  });
  await copy('casework.file_release', ofCase, { ...ids, id: 'gen_random_uuid()' });
  await copy('casework.report', `id = '${reportId}'`, {
    ...place,
    id: ids.report_id,
    reference: `'00-' || n`,
    received_at: `r.received_at - ${daysAgo}`,
  });
  await copy('casework.report_original', `report_id = '${reportId}'`, ids);
  await copy('casework.report_child', `report_id = '${reportId}'`, {
    report_id: ids.report_id,
    unit_id: place.unit_id,
    received_on: `(r.received_on - ${daysAgo})::date`,
    age_group: `(array['age_0_5', 'age_6_12', 'age_13_15'])[1 + n % 3]`,
  });
  await copy('casework.report_case', ofCase, { ...ids, unit_id: place.unit_id });
  await copy('casework.report_copy', ofCase, ids);
  await copy('casework.protection_assessment', ofCase, { ...ids, id: 'gen_random_uuid()' });
  await copy('casework.preliminary_decision', ofCase, { ...ids, id: 'gen_random_uuid()' });
  await copy('casework.reporter', `report_id = '${reportId}'`, ids);
  for (const table of Object.keys(PRELIMINARY))
    await copy(table, ofCase, { ...ids, id: 'gen_random_uuid()' });
  await copy('casework.case_event', ofCase, { ...ids, id: 'gen_random_uuid()' });
  await copy('casework.journal_entry', ofCase, { ...ids, id: id('entry') });
  await copy('casework.attachment', ofCase, { ...ids, id: id('file'), entry_id: id('entry') });
  // A few unsigned drafts for each person, and one case with a long journal.
  const writer = { ...ids, employee_id: `${list(seats.map((s) => s.employeeId))}${seat}` };
  const drafts = Math.ceil(cases / DRAFTED);
  await copy('casework.journal_draft', ofCase, { ...writer, id: id('draft') }, drafts);
  await copy('casework.journal_writer', ofCase, { ...writer, draft_id: id('draft') }, drafts);
  const long = { id: 'gen_random_uuid()', event_on: 'r.event_on - n % 1000' };
  await copy('casework.journal_entry', ofCase, long, LONG_JOURNAL);
  await copy('clocks.clock', ofCase, {
    ...ids,
    ...place,
    id: 'gen_random_uuid()',
    subject_id: ids.case_id,
    started_at: `r.started_at - ${daysAgo}`,
    due_at: `r.due_at - ${daysAgo}`,
    due_on: `(r.due_on - ${daysAgo})::date`,
    stopped_at: `case when r.rule_id = 'BU-020' and ${preliminary} or r.rule_id = 'BU-040' and ${open} then null
      else r.started_at - ${daysAgo} end`,
  });
  await manySecrets(w, { caseId, reportId }, copy, {
    ids,
    place,
    employee: `${list(seats.map((s) => s.employeeId))}${seat}`,
    cases,
  });
  await manyInvestigations(w, caseId, copy, { ids, place, cases });
  await manyLetters(w, caseId, copy, ids.case_id);
  await manyCommissions(w, caseId, copy, { copiedCase: ids.case_id, units: place.unit_id, cases });
  await copy('trail.entry', `subject_id = '${caseId}'`, {
    id: 'gen_random_uuid()',
    event_id: 'gen_random_uuid()',
    subject_id: ids.case_id,
    employee_id: `${list(seats.map((s) => s.employeeId))}${seat}`,
    at: `r.at - make_interval(secs => n)`,
  });
  await w.pool.query(
    `insert into trail.stated_reason (tenant_id, entry_id, authority_id, employee_id, subject_id, salt, body)
      select tenant_id, id, authority_id, employee_id, subject_id, 'salt', 'Ny anmälan.' from trail.entry
      on conflict do nothing`,
  );
  // One emergency opening for each case, all judged but a few.
  await w.pool.query(
    `insert into access.broken_glass
      (tenant_id, id, authority_id, case_id, person_id, unit_id, employee_id, reason, broken_at, ends_at, reviewed_at)
      select tenant_id, gen_random_uuid(), authority_id, case_id, person_id, unit_id, $1, 'Akut läge.',
        '2026-01-01', '2026-01-01 01:00', case when random() < 0.002 then null else timestamptz '2026-01-02' end
      from access.case_fact`,
    [w.lova.employeeId],
  );
  await w.pool.query(
    `insert into casework.log_judgement
      (tenant_id, id, authority_id, alarm_id, kind, alarm_on, employee_id, event_ids, verdict, reason, judged_at, judged_by)
      select $1, gen_random_uuid(), $2, n::text, 'night', date '2026-10-01' - n, $3, '{}', 'in_order', 'Pass.', now(), 'N H'
      from generate_series(0, 5000) n`,
    [w.board.tenantId, w.board.authorityId, w.siv.employeeId],
  );
  await w.pool.query('vacuum analyze');
}

/** Inserts so many copies of the rows of a table, with the given columns computed from `n` and the row `r`. */
async function multiply(
  pool: Pool,
  table: string,
  where: string,
  times: number,
  changed: Readonly<Record<string, string>>,
): Promise<void> {
  const columns = (await plainColumns(pool, table)).map((c) => c.name);
  const values = columns.map((name) => changed[name] ?? `r.${name}`);
  await pool.query(
    `insert into ${table} (${columns.join(', ')})
      select ${values.join(', ')} from ${table} r, generate_series(0, ${times - 1}) n where ${where}`,
  );
}

/** A guardian, a former identity, whom the child is protected against, a problem code and a release: something of each to copy. */
async function personParts(w: World, caseId: string): Promise<void> {
  await w.run(identifyPerson, w.jon, { caseId, identityNumber: ALVAS_NUMBER, reason: 'Från skolan.' });
  await w.run(setProtection, w.jon, {
    caseId,
    kind: 'none',
    source: 'guardian',
    fromOn: '2026-11-20',
    against: [{ name: 'Håkan Norrgren', relation: 'Pappa' }],
  });
  await w.run(addRelation, w.jon, {
    caseId,
    kind: 'guardian',
    givenName: 'Petra',
    familyName: 'Norrgren',
    source: 'report',
  });
  await w.run(codeProblems, w.jon, { caseId, codes: ['neglect'], source: 'intake' });
  await w.run(startRelease, w.jon, {
    caseId,
    recipientKind: 'guardian',
    recipientName: 'Petra Norrgren',
    legalBasis: 'guardian_of_child',
    request: 'Vill läsa akten.',
  });
}
