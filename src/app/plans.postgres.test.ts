import { expect, test } from 'vitest';
import type { Actor } from '#core/access';
import { createRunner } from '#core/operation';
import { aWorld } from '#modules/casework/testing';
import { aPlan } from '#modules/plans/testing';
import { addDays, swedishDayOf } from '#platform/calendar';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { grants, operations } from './modules.ts';
import { manyCases } from './testing/many-cases.ts';
import { explainingPool, type Touched } from './testing/plans.ts';

const t = await useTestDatabase();
const w = await aWorld(t.pool);
await manyCases(w, 20_000);

// Three years of monthly ledgers without a budget.
const LEDGERS = 36;
const ROWS_OF_LEDGER = 800;
const OWN = [w.board.tenantId, w.board.authorityId];
await t.pool.query(
  `insert into economy.batch (tenant_id, authority_id, id, source, file_name, encoding, checksum, year, through, row_count, facts, findings,
      content, taken_at, taken_by)
    select $1, $2, gen_random_uuid(), 'sie', n || '.se', 'utf-8', 'checksum ' || n, 2024 + n / 12, n % 12 + 1, ${ROWS_OF_LEDGER},
      '{"company": null, "program": null, "coversTo": null, "accounts": {}, "responsibilities": {}, "activities": {}}', '[]', '', timestamptz '2024-02-03' + n * interval '30 days', 'Elis Bergkvist'
    from generate_series(0, ${LEDGERS - 1}) n`,
  OWN,
);
await t.pool.query(
  `insert into economy.ledger_row (tenant_id, authority_id, batch_id, no, line, kind, is_total, account, responsibility, activity, months)
    select b.tenant_id, b.authority_id, b.id, n, n, 'outcome', false, (4000 + n)::text, '5110', '557', '[1,1,1,1,1,1,1,1,1,1,1,1]'
    from economy.batch b, generate_series(1, ${ROWS_OF_LEDGER}) n`,
);
await t.pool.query('analyze economy.batch, economy.ledger_row');

const touched: Touched[] = [];
const runner = createRunner({ pool: explainingPool(t.pool, touched), grants, now: () => w.now() });
const reviewer = await w.board.actor('log_reviewer', 'staff', 'Nour Haddadin');

await t.pool.query("update org.unit set area = 'adult_misuse' where id = $1", [w.board.unitId('staff')]);
const adults = await w.board.actor('caseworker', 'staff', 'Frida Ekmark');

const manager = await w.board.actor('unit_manager', 'care', 'Peder Rösjö');
const practitioner = await w.board.actor('practitioner', 'care', 'Agnes Hällmo');

// A sample of what has been investigated, a plan and a report.
const director = await w.board.actor('director', 'staff', 'Disa Alm');
const steer = async (name: string, input: object) => {
  const operation = operations.find((o) => o.name === name);
  if (!operation) throw new Error(`There is no ${name}`);
  return await createRunner({ pool: t.pool, grants, now: () => w.now() }).runUnknown(
    operation,
    director,
    input,
  );
};
const [controlId, sampleId, reportId] = [newId(), newId(), newId()];
await steer('control.add-control', {
  controlId,
  year: 2026,
  what: 'Barnets bästa är bedömt',
  why: 'Brister fanns.',
  method: 'Stickprov.',
  frequency: 'once',
  functionId: w.berit.functionId,
  sample: { measureId: 'investigations-opened', size: 25, checkpoints: ['Barnet hört?'] },
});
const today = swedishDayOf(w.now());
const { controls } = (await steer('control.decide-plan', {
  decisionId: newId(),
  year: 2026,
  decidedOn: today,
  reference: '§ 71',
})) as { controls: { occasions: { occasionId: string }[] }[] };
await steer('control.draw-sample', {
  sampleId,
  occasionId: controls[0]?.occasions[0]?.occasionId,
  period: '2026',
  size: 25,
  openTo: addDays(today, 60),
});
const plan = aPlan(director.functionId ?? '');
await steer('plans.set-plan', plan);
await steer('reports.start', {
  reportId,
  kind: 'tertial_report',
  period: '2026-T2',
  title: 'Tertialrapport 2 2026',
  sections: [
    {
      sectionId: newId(),
      key: 'unit',
      title: 'Verksamheten',
      help: '',
      functionId: director.functionId,
      dueOn: addDays(today, 30),
    },
  ],
});

await steer('audits.adopt', {});
const auditId = newId();
await steer('audits.register', {
  auditId,
  title: 'Granskning av uppföljningen',
  madeBy: 'Revisorerna',
  receivedOn: addDays(today, -20),
  answerDueOn: addDays(today, 30),
  functionId: director.functionId,
  items: [{ itemId: newId(), kind: 'recommendation', text: 'Följ upp insatsernas resultat.' }],
});

/** The tables that grow with the years: not what a board has set once, nor its register of some hundred organisations. */
const BIG =
  /^economy\.ledger_row$|^(casework|interventions|access|clocks|trail|reminders|eservices)\.(?!catalogue_entry$|scale$|unexecuted_report$|local_rule$|delegation$|reopening_limit$|instrument$|instrument_requirement$|text_template$|office_hours$|organisation|known_form$|form_mapping$)/;

interface Asked {
  readonly operation: string;
  readonly as: string;
  readonly actor: Actor;
  readonly input: object;
  /** No more rows than this may be touched in all, out of tens of thousands. */
  readonly most: number;
}

const aCaseOf = async (actor: Actor): Promise<string> =>
  (
    await w.rows<{ id: string }>(
      'select id from casework.case_head where function_id = $1 order by id limit 1',
      [actor.functionId],
    )
  )[0]?.id ?? '';

/** The case with the longest journal. */
const theLongest = async (): Promise<string> =>
  (
    await w.rows<{ id: string }>(
      'select case_id as id from casework.journal_entry group by case_id order by count(*) desc limit 1',
    )
  )[0]?.id ?? '';

const ASKED: readonly Asked[] = [
  { operation: 'casework.my-day', as: 'a caseworker', actor: w.siv, input: {}, most: 150 },
  { operation: 'casework.my-day', as: 'intake', actor: w.jon, input: {}, most: 150 },
  { operation: 'casework.my-day', as: 'a manager', actor: w.berit, input: {}, most: 150 },
  { operation: 'casework.counts', as: 'intake', actor: w.jon, input: {}, most: 150 },
  { operation: 'casework.inbox', as: 'intake', actor: w.jon, input: {}, most: 500 },
  { operation: 'casework.cases', as: 'a caseworker', actor: w.siv, input: {}, most: 800 },
  { operation: 'casework.cases', as: 'a manager', actor: w.berit, input: {}, most: 4_000 },
  {
    operation: 'casework.cases',
    as: 'a manager, open ones',
    actor: w.berit,
    input: { show: 'preliminary' },
    most: 1_500,
  },
  {
    operation: 'casework.find',
    as: 'a manager, by name',
    actor: w.berit,
    input: { q: 'efternamn41' },
    most: 1_500,
  },
  {
    operation: 'casework.find',
    as: 'a caseworker, by given name',
    actor: w.siv,
    input: { q: 'förnamn1' },
    most: 1_500,
  },
  {
    operation: 'casework.find',
    as: 'a manager, by number',
    actor: w.berit,
    input: { q: 'BU-2000-41' },
    most: 100,
  },
  {
    operation: 'casework.case',
    as: 'a caseworker',
    actor: w.siv,
    input: { caseId: await aCaseOf(w.siv) },
    most: 300,
  },
  {
    operation: 'casework.case-persons',
    as: 'a caseworker',
    actor: w.siv,
    input: { caseId: await aCaseOf(w.siv) },
    most: 100,
  },
  {
    operation: 'casework.codings',
    as: 'a caseworker',
    actor: w.siv,
    input: { caseId: await aCaseOf(w.siv) },
    most: 100,
  },
  {
    operation: 'casework.risk-assessments',
    as: 'a caseworker',
    actor: w.siv,
    input: { caseId: await aCaseOf(w.siv) },
    most: 300,
  },
  {
    operation: 'casework.missing-assessments',
    as: 'a manager',
    actor: w.berit,
    input: {},
    most: 1_500,
  },
  {
    operation: 'casework.file-releases',
    as: 'a caseworker',
    actor: w.siv,
    input: { caseId: await aCaseOf(w.siv) },
    most: 100,
  },
  {
    operation: 'casework.children-check',
    as: 'a unit for adults',
    actor: adults,
    input: { givenName: 'Petra', familyName: 'Norrgren', reason: 'Ny kontakt.' },
    most: 100,
  },
  {
    operation: 'casework.case-log',
    as: 'a caseworker',
    actor: w.siv,
    input: { caseId: await aCaseOf(w.siv) },
    most: 200,
  },
  {
    operation: 'casework.journal',
    as: 'a caseworker',
    actor: w.siv,
    input: { caseId: await aCaseOf(w.siv) },
    most: 150,
  },
  {
    operation: 'casework.journal',
    as: 'intake, a case with thousands of entries',
    actor: w.jon,
    input: { caseId: await theLongest() },
    // Those of the page, and all of the case's own once for how many there are of each kind.
    most: 7_000,
  },
  {
    operation: 'casework.investigation-text',
    as: 'a caseworker',
    actor: w.siv,
    input: { caseId: await aCaseOf(w.siv) },
    most: 200,
  },
  {
    operation: 'casework.existence-check',
    as: 'intake',
    actor: w.jon,
    input: { givenName: 'Alva', familyName: 'Norrgren', reason: 'Ny anmälan.' },
    most: 100,
  },
  {
    operation: 'casework.secrecy',
    as: 'a caseworker',
    actor: w.siv,
    input: { caseId: await aCaseOf(w.siv) },
    most: 100,
  },
  // The whole register of the units is counted by right: an index range of each unit.
  { operation: 'casework.disclosures', as: 'a manager', actor: w.berit, input: {}, most: 6_000 },
  {
    operation: 'casework.disclosures',
    as: 'a manager, of a day',
    actor: w.berit,
    input: { from: '2026-12-24', to: '2026-12-24' },
    most: 100,
  },
  // All that wait in the board, by an index, and of the page whom each is to.
  { operation: 'casework.print-queue', as: 'a manager', actor: w.berit, input: {}, most: 2_500 },
  {
    operation: 'casework.print-queue',
    as: 'a caseworker, of what has been sent',
    actor: w.siv,
    input: { show: 'sent' },
    most: 2_500,
  },
  { operation: 'casework.my-glass', as: 'the social emergency unit', actor: w.karin, input: {}, most: 100 },
  { operation: 'casework.my-glass', as: 'a caseworker', actor: w.siv, input: {}, most: 300 },
  // The ledger that holds, and of the others whether they have a budget.
  {
    operation: 'economy.overview',
    as: 'a director, of money',
    actor: director,
    input: { year: 2026 },
    most: 3 * ROWS_OF_LEDGER,
  },
  {
    operation: 'economy.ledgers',
    as: 'a director, of ledgers',
    actor: director,
    input: {},
    most: 6 * LEDGERS,
  },
  { operation: 'eservices.waiting-forms', as: 'intake', actor: w.jon, input: {}, most: 200 },
  { operation: 'casework.intake-rules', as: 'intake', actor: w.jon, input: {}, most: 100 },
  { operation: 'casework.my-watch', as: 'a caseworker', actor: w.siv, input: {}, most: 150 },
  { operation: 'casework.my-watch', as: 'intake', actor: w.jon, input: {}, most: 150 },
  // Some eight hundred reports of the tertial and the one before, counted by an index that holds all that is asked for.
  {
    operation: 'measures.count',
    as: 'a manager, by age',
    actor: w.berit,
    input: { measureId: 'reported-children', period: '2026-T3', by: 'age_group' },
    most: 15_000,
  },
  {
    operation: 'measures.count-rows',
    as: 'a manager, of one month and way in',
    actor: w.berit,
    input: {
      measureId: 'reports-received',
      period: '2026-11',
      unitId: w.board.unitId('intake'),
      by: 'channel',
      key: 'phone',
    },
    most: 4_000,
  },
  {
    operation: 'measures.count',
    as: 'a manager, of decisions',
    actor: w.berit,
    input: { measureId: 'decisions-made', period: '2026-T3' },
    most: 10_000,
  },
  {
    operation: 'measures.count-rows',
    as: 'a manager, of appeals of a month',
    actor: w.berit,
    input: {
      measureId: 'appeals-received',
      period: '2026-11',
      unitId: w.board.unitId('investigation'),
      by: 'timeliness',
      key: 'in_time',
    },
    most: 10_000,
  },
  // Every investigation of the two periods by an index of its days; those under way once for each month's end.
  {
    operation: 'measures.count',
    as: 'a manager, of lengths',
    actor: w.berit,
    input: { measureId: 'investigation-length', period: '2026-T3' },
    most: 15_000,
  },
  {
    operation: 'measures.count',
    as: 'a manager, of those under way',
    actor: w.berit,
    input: { measureId: 'investigations-running', period: '2026-11' },
    most: 10_000,
  },
  {
    operation: 'measures.count-rows',
    as: 'a manager, of questions asked',
    actor: w.berit,
    input: {
      measureId: 'standard-questions-asked',
      period: '2026-11',
      unitId: w.board.unitId('investigation'),
      by: 'questions',
      key: 'asked',
    },
    most: 10_000,
  },
  {
    operation: 'measures.count',
    as: 'a manager, of new codings',
    actor: w.berit,
    input: { measureId: 'problems-coded', period: '2026-11' },
    most: 10_000,
  },
  {
    operation: 'measures.count',
    as: 'a manager, of codings in force',
    actor: w.berit,
    input: { measureId: 'problems-in-force', period: '2026-11' },
    most: 20_000,
  },
  {
    operation: 'measures.count',
    as: 'a manager, of risk assessments done',
    actor: w.berit,
    input: { measureId: 'instruments-done', period: '2026-T3', by: 'instrument' },
    most: 15_000,
  },
  {
    operation: 'measures.count',
    as: 'a manager, of cases gone through',
    actor: w.berit,
    input: { measureId: 'cases-reviewed', period: '2026-11' },
    most: 30_000,
  },
  { operation: 'interventions.handovers', as: 'a manager', actor: manager, input: {}, most: 2_000 },
  {
    operation: 'interventions.my-commissions',
    as: 'a practitioner',
    actor: practitioner,
    input: {},
    most: 1_000,
  },
  { operation: 'casework.my-day', as: 'a practitioner', actor: practitioner, input: {}, most: 300 },
  {
    operation: 'interventions.open-service',
    as: 'a manager, of a month',
    actor: manager,
    input: { period: '2026-11' },
    most: 2_000,
  },
  { operation: 'casework.unexecuted', as: 'a manager', actor: w.berit, input: {}, most: 1_000 },
  {
    operation: 'measures.count',
    as: 'a manager, of interventions begun',
    actor: manager,
    input: { measureId: 'interventions-started', period: '2026-T3' },
    most: 5_000,
  },
  { operation: 'casework.watch', as: 'a manager', actor: w.berit, input: {}, most: 1_000 },
  { operation: 'casework.unit-overview', as: 'a manager', actor: w.berit, input: {}, most: 1_000 },
  {
    operation: 'trail.search',
    as: 'a log reviewer, by case',
    actor: reviewer,
    input: { caseNumber: 'BU-2000-41' },
    most: 200,
  },
  {
    operation: 'trail.search',
    as: 'a log reviewer, by employee',
    actor: reviewer,
    input: { employeeId: w.siv.employeeId ?? '' },
    most: 1_500,
  },
  { operation: 'trail.search', as: 'a log reviewer, the latest', actor: reviewer, input: {}, most: 1_500 },
  {
    operation: 'casework.log-alarms',
    as: 'a log reviewer, of some days',
    actor: reviewer,
    input: { from: '2026-11-01', to: '2026-11-07' },
    most: 500,
  },
  { operation: 'casework.unit-openings', as: 'a manager', actor: w.berit, input: {}, most: 500 },
  // Whom the drawn cases are for, and nothing of those that were not drawn.
  { operation: 'control.year', as: 'a manager who checks', actor: w.berit, input: { year: 2026 }, most: 300 },
  { operation: 'control.sample', as: 'a manager who checks', actor: w.berit, input: { sampleId }, most: 400 },
  { operation: 'plans.list', as: 'a director', actor: director, input: {}, most: 200 },
  // Its aims' measures are counted from the rows where nothing is kept by month.
  {
    operation: 'plans.plan',
    as: 'a director',
    actor: director,
    input: { planId: plan.planId },
    most: 30_000,
  },
  { operation: 'plans.projects', as: 'a director', actor: director, input: {}, most: 200 },
  { operation: 'audits.list', as: 'a director', actor: director, input: {}, most: 200 },
  { operation: 'audits.show', as: 'a director', actor: director, input: { auditId }, most: 200 },
  { operation: 'audits.samples', as: 'a director', actor: director, input: {}, most: 100 },
  // Nothing is kept here: the two years are counted from the rows that fell due in them.
  {
    operation: 'measures.series',
    as: 'a director',
    actor: director,
    input: { measureId: 'investigations-due', period: '2026-T3' },
    most: 20_000,
  },
  { operation: 'commitments.list', as: 'a director', actor: director, input: {}, most: 200 },
  { operation: 'reports.workspace', as: 'a director', actor: director, input: { reportId }, most: 200 },
  {
    operation: 'reports.figure-choices',
    as: 'a director',
    actor: director,
    input: { period: '2026-T2' },
    most: 500 + ROWS_OF_LEDGER,
  },
];

test.each(ASKED.map((a) => [a.operation, a.as, a] as const))(
  '%s as %s reads what it shows and not the whole register',
  async (name, _as, { actor, input, most }) => {
    const operation = operations.find((o) => o.name === name);
    if (!operation) throw new Error(`There is no ${name}`);
    touched.length = 0;
    await runner.runUnknown(operation, actor, input);

    expect(touched.length, 'queries were seen').toBeGreaterThan(0);
    const whole = touched.filter((q) => q.whole.some((table) => BIG.test(table)));
    expect(whole.map((q) => [q.whole, q.sql])).toEqual([]);
    const rows = touched.reduce((sum, q) => sum + q.rows, 0);
    const largest = touched.reduce((a, b) => (a.rows > b.rows ? a : b));
    expect(rows, `most by: ${largest.rows} ${largest.sql}`).toBeLessThan(most);
  },
);
