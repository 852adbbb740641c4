import { expect, test } from 'vitest';
import { createRunner } from '#core/operation';
import { ALVAS_NUMBER, aCase, aChild, aWorld, type World } from '#modules/casework/testing';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { grants, showCount } from './modules.ts';
import { groupsInWords, inWords, monthsInWords, shareInWords } from './testing/told.ts';

const t = await useTestDatabase();

function showing(w: World) {
  const { run } = createRunner({ pool: t.pool, grants, now: w.now });
  return (measureId: string, period = '2026-T3', by?: string) =>
    run(showCount, w.berit, { measureId, period, ...(by && { by }) });
}

async function fill(
  w: World,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
) {
  const all = ['tenant_id', 'authority_id', ...columns];
  for (const row of rows) {
    await t.pool.query(
      `insert into ${table} (${all.join(', ')}) values (${all.map((_, i) => `$${i + 1}`).join(', ')})`,
      [w.board.tenantId, w.board.authorityId, ...row],
    );
  }
}

const alva = { children: [aChild({ identityNumber: ALVAS_NUMBER })] };

test('what came in, and what became of it, as the work goes', async () => {
  const w = await aWorld(t.pool);
  const show = showing(w);
  // Friday 20 November: three reports, by telephone. One opened on 24 November, one not opened on 1 December, one waits.
  await aCase(w).assessed().at('2026-11-24T09:00').opened(w.siv).build();
  w.at('2026-11-20T09:15');
  await aCase(w)
    .reported({ children: [aChild({ givenName: 'Bo', birthDate: '2020-01-01' })] })
    .assessed()
    .at('2026-12-01T09:00')
    .notOpened()
    .build();
  w.at('2026-11-20T09:15');
  await aCase(w)
    .reported({ children: [aChild({ givenName: 'Cia', birthDate: '2010-01-01' })] })
    .build();
  w.at('2027-01-02T09:00');
  const came = await show('applications-against-reports');
  expect([inWords(came.total.count), ...groupsInWords(came)]).toEqual([
    '3',
    'Ansökningar: 0',
    'Anmälningar: 3',
  ]);
  const led = await show('assessments-led-to-investigation');
  expect(shareInWords(led.total)).toBe('1/2');
  expect(monthsInWords(led)).toBe('– – 1/1 0/1');
  expect(groupsInWords(await show('assessments-led-to-investigation', '2026-T3', 'age_group'))).toEqual([
    '6–12 år: 1',
    '13–15 år: 1',
  ]);
  // 4 and 11 days.
  expect((await show('intake-length')).total.length).toEqual({ median: 7.5, mean: 7.5, p90: 11 });
  expect(groupsInWords(await show('reports-by-e-service'))).toEqual(['Via e-tjänst: 0', 'På annat sätt: 3']);
});

test('a report by the board’s own form and one by a platform are by an e-service, each report once', async () => {
  const w = await aWorld(t.pool);
  const unit = w.board.unitId('intake');
  const report = newId();
  await fill(
    w,
    'casework.report_child',
    ['report_id', 'position', 'unit_id', 'received_on', 'channel', 'reporter_category', 'age_group'],
    [
      [report, 0, unit, '2026-09-03', 'e_service', 'school', 'age_6_12'],
      [report, 1, unit, '2026-09-03', 'e_service', 'school', 'age_0_5'],
      [newId(), 0, unit, '2026-10-03', 'e_platform', 'guardian', 'age_6_12'],
      [newId(), 0, unit, '2026-10-04', 'phone', 'police', 'age_6_12'],
      [newId(), 0, unit, '2026-12-04', 'letter', 'school', 'age_6_12'],
    ],
  );
  w.at('2027-01-02T09:00');
  const shown = await showing(w)('reports-by-e-service');
  expect([shareInWords(shown.total), monthsInWords(shown)]).toEqual(['2/4', '1/1 1/2 0/0 0/1']);
});

test('a new investigation within twelve months is a return, and a later one is not; whoever moved is not waited for', async () => {
  const w = await aWorld(t.pool);
  const show = showing(w);
  // Alva: ended 1 December 2026 without intervention; opened anew 30 November 2027, on the last day but one.
  await aCase(w).reported(alva).assessed().opened(w.siv).at('2026-12-01T09:00').concluded().build();
  w.at('2026-11-20T09:15');
  // Bo: ended the same day, and never back. Cia: moved.
  await aCase(w)
    .reported({ children: [aChild({ givenName: 'Bo' })] })
    .assessed()
    .opened(w.siv)
    .at('2026-12-01T10:00')
    .concluded()
    .build();
  w.at('2026-11-20T09:15');
  await aCase(w)
    .reported({ children: [aChild({ givenName: 'Cia' })] })
    .assessed()
    .opened(w.siv)
    .at('2026-12-01T11:00')
    .concluded({ outcome: 'moved' })
    .build();
  w.at('2027-11-20T09:15');
  await aCase(w).reported(alva).assessed().at('2027-11-30T09:00').opened(w.siv).build();
  w.at('2028-01-02T09:00');
  const shown = await show('returned-within-a-year', '2027-T3');
  expect([shareInWords(shown.total), monthsInWords(shown)]).toEqual(['1/2', '0/0 0/0 0/0 1/2']);
  expect(groupsInWords(await show('returned-within-a-year', '2027-T3', 'ended_as'))).toEqual([
    'Utan insats: 2',
  ]);
  // By the day itself: a day after the twelve months is too late, and the day on which it ended is no return.
  await t.pool.query(
    "update casework.investigation_span set opened_on = '2027-12-02' where tenant_id = $1 and opened_on = '2027-11-30'",
    [w.board.tenantId],
  );
  expect(shareInWords((await show('returned-within-a-year', '2027-T3')).total)).toBe('0/2');
});

test('talks with the child as they stood when the investigation was concluded', async () => {
  const w = await aWorld(t.pool);
  const show = showing(w);
  const unit = w.board.unitId('investigation');
  const span = (talkCode: string, concluded: string) => [
    newId(),
    unit,
    unit,
    'child_youth',
    '2026-08-01',
    concluded,
    'no_need',
    'none',
    'asked',
    talkCode,
  ];
  await fill(
    w,
    'casework.investigation_span',
    [
      'case_id',
      'unit_id',
      'opened_unit_id',
      'area',
      'opened_on',
      'concluded_on',
      'outcome',
      'extension',
      'questions',
      'child_talk',
    ],
    [
      span('alone', '2026-09-02'),
      span('stated_reason', '2026-09-03'),
      span('with_others', '2026-10-02'),
      span('none', '2026-10-03'),
      span('under_four', '2026-10-04'),
      span('no_child', '2026-12-04'),
    ],
  );
  // One by the work itself, concluded without a talk and without a reason for it.
  await aCase(w).assessed().opened(w.siv).at('2026-12-01T09:00').concluded().build();
  w.at('2027-01-02T09:00');
  const shown = await show('child-talks-held');
  expect([shareInWords(shown.total), monthsInWords(shown)]).toEqual(['2/5', '2/2 0/2 0/0 0/1']);
  expect(groupsInWords(shown)).toEqual([
    'Minst ett samtal i enrum: 1',
    'Inget samtal, med skäl: 1',
    'Samtal med andra närvarande: 1',
    'Inget samtal: 2',
    'Barn under fyra år: 1',
    'Inte om ett barn: 1',
  ]);
});

test('persons by their problems: new in the period and in force at its end, never mixed', async () => {
  const w = await aWorld(t.pool);
  const show = showing(w);
  const unit = w.board.unitId('investigation');
  const [anna, bo, cia] = [newId(), newId(), newId()];
  const coding = (individual: string, code: string, on: string, ended: string | null = null) => [
    newId(),
    newId(),
    unit,
    unit,
    individual,
    code,
    'investigation',
    on,
    on,
    ended,
    ended,
  ];
  await fill(
    w,
    'casework.coded_problem',
    [
      'coding_id',
      'case_id',
      'unit_id',
      'coded_unit_id',
      'individual',
      'code',
      'source',
      'coded_on',
      'recorded_on',
      'ended_on',
      'end_recorded_on',
    ],
    [
      // Anna: honour in May, ended in September, and anew in October: not new then. Child marriage in October too.
      coding(anna, 'honour', '2026-05-01', '2026-09-10'),
      coding(anna, 'honour', '2026-10-05'),
      coding(anna, 'fgm_child_marriage', '2026-10-06'),
      // Bo: both codes on one day in September, one of them ended in November.
      coding(bo, 'honour', '2026-09-05', '2026-11-05'),
      coding(bo, 'fgm_child_marriage', '2026-09-05'),
      // Cia: another problem, coded twice, in two cases.
      coding(cia, 'school_absence', '2026-11-01'),
      coding(cia, 'school_absence', '2026-11-09'),
    ],
  );
  w.at('2027-01-02T09:00');
  const told = async (measureId: string, period = '2026-T3') => {
    const answer = await show(measureId, period);
    return [inWords(answer.total.count), answer.months.map((m) => inWords(m.figure.count)).join(' ')];
  };
  // Bo in September. Anna was new in May.
  expect(await told('honour-persons-new')).toEqual(['1', '1 0 0 0']);
  expect(await told('honour-persons-new', '2026-T2')).toEqual(['1', '1 0 0 0']);
  // Ends of September: Bo. From October: Anna and Bo, by what still is in force.
  expect(await told('honour-persons-in-force')).toEqual(['2', '1 2 2 2']);
  expect(groupsInWords(await show('honour-persons-in-force'))).toEqual([
    'Hedersrelaterat våld och förtryck: 1',
    'Könsstympning eller barnäktenskap: 1',
  ]);
  // A person and a problem. New: Bo's two in September, Anna's child marriage in October, Cia's absence in November.
  expect(await told('problem-persons-new')).toEqual(['4', '2 1 1 0']);
  // Bo 2; with Anna's 2 from October; in November Bo 1, Anna 2, Cia 1.
  expect(await told('problem-persons-in-force')).toEqual(['4', '2 4 4 4']);
  // Each coding is one where codings are counted.
  expect(await told('problems-coded')).toEqual(['6', '2 2 2 0']);
});

test('how long whoever applies waits for the first decision, and who waits for more than 14 days', async () => {
  const w = await aWorld(t.pool);
  const unit = w.board.unitId('investigation');
  const decision = (applied: string | null, decided: string, kind: string) => [
    newId(),
    newId(),
    unit,
    kind,
    'sol',
    'official',
    'granted',
    decided,
    applied,
  ];
  await fill(
    w,
    'casework.decision_figure',
    ['decision_id', 'case_id', 'unit_id', 'kind', 'law', 'level', 'result', 'decided_on', 'applied_on'],
    [
      // 14 days, 15 days and 30 days; one of another kind after 60 days; one that no application began.
      decision('2026-09-01', '2026-09-15', 'economic_assistance'),
      decision('2026-09-01', '2026-09-16', 'economic_assistance'),
      decision('2026-10-01', '2026-10-31', 'economic_assistance'),
      decision('2026-10-01', '2026-11-30', 'open_care'),
      decision(null, '2026-10-02', 'economic_assistance'),
    ],
  );
  w.at('2027-01-02T09:00');
  const show = showing(w);
  expect((await show('application-length')).total.length).toEqual({ median: 22.5, mean: 29.75, p90: 60 });
  const byKind = await show('application-length', '2026-T3', 'kind');
  expect(byKind.groups.find((g) => g.key === 'economic_assistance')?.figure.length).toEqual({
    median: 15,
    mean: 59 / 3,
    p90: 30,
  });
  await t.pool.query("update org.unit set area = 'economic_assistance' where id = $1", [unit]);
  const late = await show('assistance-decided-late');
  expect([shareInWords(late.total), monthsInWords(late)]).toEqual(['2/3', '1/2 1/1 0/0 0/0']);
});

test('cases that have been open for more than eight weeks, and those of them that were gone through', async () => {
  const w = await aWorld(t.pool);
  const { caseId } = await aCase(w).assessed().build();
  await aCase(w)
    .reported({ children: [aChild({ givenName: 'Bo' })] })
    .build();
  // Opened on 20 November: 56 days on 15 January, more than eight weeks from the day after.
  await t.pool.query(
    "update casework.case_head set reviewed_during = '{[2026-12-01,2027-02-01)}' where id = $1",
    [caseId],
  );
  const show = showing(w);
  w.at('2027-01-16T09:00');
  expect(shareInWords((await show('older-cases-reviewed', '2027-01')).total)).toBe('0/0');
  w.at('2027-01-17T09:00');
  expect(shareInWords((await show('older-cases-reviewed', '2027-01')).total)).toBe('1/2');
  expect(shareInWords((await show('cases-reviewed', '2027-01')).total)).toBe('1/2');
});
