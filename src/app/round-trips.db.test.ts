import { expect, test } from 'vitest';
import type { Actor } from '#core/access';
import { inBoard, keepTallies } from '#core/measures';
import { createRunner } from '#core/operation';
import { addAccount, type OrganisationTables, Sessions } from '#core/organisation';
import { aCase, anEntry, aReport, aWorld } from '#modules/casework/testing';
import { aPlan, aProject } from '#modules/plans/testing';
import { inTransaction, ROLE_LOGIN } from '#platform/db';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { countables, grants, operations } from './modules.ts';
import { countingPool } from './testing/round-trips.ts';

const t = await useTestDatabase();
const w = await aWorld(t.pool);
const counted = countingPool(t.pool);
const runner = createRunner({ pool: counted.pool, grants, now: () => w.now() });

const assessed = await aCase(w).heldBy(w.jon).assessed().build();
const opened = await aCase(w).heldBy(w.jon).assessed().opened(w.siv).build();
await aCase(w).build();

const director = await w.board.actor('director', 'staff', 'Disa Alm');
const goalId = newId();
const steer = async (name: string, input: object) =>
  await runner.runUnknown(operations.find((o) => o.name === name) ?? never(name), director, input);
const never = (name: string): never => {
  throw new Error(`There is no ${name}`);
};
await steer('goals.make', {
  goalId,
  level: 'board',
  number: '1',
  title: 'Barn får sin sak utredd i tid',
  functionId: director.functionId,
  fromYear: 2025,
  toYear: 2026,
});
await steer('goals.add-indicator', {
  indicatorId: newId(),
  goalId,
  source: 'measure',
  ref: 'investigations-due',
  direction: 'at_least',
  target: 0.95,
});

// Two plans, two projects and a report of two parts: one more of anything is not to cost one more waiting.
const plans = [aPlan(director.functionId ?? ''), aPlan(director.functionId ?? '')];
const projects = [aProject(director.functionId ?? ''), aProject(director.functionId ?? '')];
const [firstPlan, firstProject] = [plans[0]?.planId, projects[0]?.projectId];
for (const plan of plans) await steer('plans.set-plan', plan);
for (const project of projects) {
  await steer('plans.set-project', project);
  for (const dueOn of ['2026-12-15', '2027-02-28'])
    await steer('plans.plan-report', {
      projectId: project.projectId,
      reportId: newId(),
      what: 'Redovisning',
      dueOn,
    });
}
for (const frequency of ['month', 'tertial'])
  await steer('control.add-control', {
    controlId: newId(),
    year: 2026,
    what: `Kontroll varje ${frequency}`,
    why: 'Brister fanns.',
    method: 'Genomgång.',
    frequency,
    functionId: director.functionId,
  });
await steer('control.decide-plan', {
  decisionId: newId(),
  year: 2026,
  decidedOn: '2026-11-20',
  reference: '§ 71',
});
const reportId = newId();
const sections = [newId(), newId()].map((sectionId) => ({
  sectionId,
  key: 'unit',
  title: 'Verksamheten',
  help: '',
  functionId: director.functionId,
  dueOn: '2026-12-20',
}));
await steer('reports.start', {
  reportId,
  kind: 'tertial_report',
  period: '2026-T2',
  title: 'Tertialrapport 2 2026',
  sections,
});
// The forty questions, and two audits with a recommendation each.
await steer('audits.adopt', {});
const audits = ['Granskning av uppföljningen', 'Granskning av handläggningen'].map((title) => ({
  auditId: newId(),
  title,
  madeBy: 'Revisorerna',
  receivedOn: '2026-11-02',
  answerDueOn: '2026-12-20',
  functionId: director.functionId,
  items: [{ itemId: newId(), kind: 'recommendation', text: 'Följ upp insatsernas resultat.' }],
}));
for (const audit of audits) await steer('audits.register', audit);
const auditId = audits[0]?.auditId;
// What has been kept is what pages of figures are told from, as when the job has run.
const KEPT = [
  'investigations-due',
  'reports-received',
  ...['interventions-started', 'interventions-running', 'reasons-for-ending', 'goals-met'],
  ...['closures-followed-up', 'intervention-length'],
];
await keepTallies(
  inBoard(t.pool, { tenantId: w.board.tenantId, authorityId: w.siv.authorityId ?? '', name: 'worker' }, () =>
    w.now(),
  ),
  // The forty questions rest on any of them, told of the whole board.
  countables.filter((c) => KEPT.includes(c.measureId) || c.by === null),
);
const controller = await w.board.actor('developer_quality', 'staff', 'Viktor Talludden');
const auditor = await w.board.actor('auditor', 'staff', 'Ulf Granlund');
const MONTHS = Array.from({ length: 11 }, (_, i) => `2026-${String(i + 1).padStart(2, '0')}`);
const ofMoney = async (name: string, input: object) =>
  await runner.runUnknown(operations.find((o) => o.name === name) ?? never(name), controller, input);
await ofMoney('economy.take-ledger', {
  fileName: '2026.csv',
  content: Buffer.from(
    `period;konto;ansvar;verksamhet;budget;utfall\n${MONTHS.map((m) => `${m};4610;5110;557;100;90\n`).join('')}`,
  ).toString('base64'),
});

interface Asked {
  readonly operation: string;
  readonly as: string;
  readonly actor: Actor;
  readonly input: object;
  /**
   * Waiting once costs more than most of what is asked by it: a page that waits more often needs a reason. BEGIN and COMMIT are counted, and
   * one more is allowed, since answers may come together or apart.
   */
  readonly trips: number;
  readonly statements: number;
}

const ASKED: readonly Asked[] = [
  // First: what is written after has not been counted yet.
  {
    operation: 'measures.series',
    as: 'a director',
    actor: director,
    input: { measureId: 'investigations-due', period: '2026-T2', periods: 12 },
    trips: 7,
    statements: 12,
  },
  {
    operation: 'measures.count',
    as: 'a director',
    actor: director,
    input: { measureId: 'reports-received', period: '2026-T2', by: 'channel' },
    trips: 7,
    statements: 12,
  },
  {
    operation: 'measures.groups',
    as: 'a director',
    actor: director,
    input: { viewId: 'interventions', period: '2026-T2' },
    trips: 7,
    statements: 12,
  },
  // What the forty questions rest on, each kind by itself; one more measure is no more waiting.
  { operation: 'audits.questions', as: 'an auditor', actor: auditor, input: {}, trips: 25, statements: 32 },
  {
    operation: 'audits.working-paper',
    as: 'an auditor',
    actor: auditor,
    input: {},
    trips: 28,
    statements: 36,
  },
  { operation: 'audits.list', as: 'a director', actor: director, input: {}, trips: 13, statements: 17 },
  {
    operation: 'audits.show',
    as: 'a director',
    actor: director,
    input: { auditId },
    trips: 12,
    statements: 18,
  },
  { operation: 'casework.my-day', as: 'a caseworker', actor: w.siv, input: {}, trips: 8, statements: 26 },
  { operation: 'casework.my-day', as: 'intake', actor: w.jon, input: {}, trips: 8, statements: 26 },
  { operation: 'casework.watch', as: 'a manager', actor: w.berit, input: {}, trips: 6, statements: 14 },
  { operation: 'casework.inbox', as: 'intake', actor: w.jon, input: {}, trips: 7, statements: 14 },
  {
    operation: 'casework.case',
    as: 'a caseworker',
    actor: w.siv,
    input: { caseId: opened.caseId },
    trips: 7,
    // One opens the reports, to find the siblings that the reader holds too.
    statements: 40,
  },
  {
    operation: 'casework.case',
    as: 'intake, not yet decided',
    actor: w.jon,
    input: { caseId: assessed.caseId },
    trips: 7,
    statements: 38,
  },
  // What a goal asks for follows from its measures and not from its size.
  { operation: 'goals.list', as: 'a director', actor: director, input: {}, trips: 8, statements: 20 },
  {
    operation: 'goals.show',
    as: 'a director',
    actor: director,
    input: { goalId },
    // Each figure is asked as the role that sees no rows, and the reader's put back.
    trips: 64,
    statements: 100,
  },
  { operation: 'goals.overview', as: 'a director', actor: director, input: {}, trips: 20, statements: 60 },
  {
    operation: 'casework.find',
    as: 'a manager, by name',
    actor: w.berit,
    input: { q: 'norrgren' },
    trips: 9,
    statements: 15,
  },
  {
    operation: 'casework.existence-check',
    as: 'intake',
    actor: w.jon,
    input: { givenName: 'Alva', familyName: 'Norrgren', reason: 'Ny anmälan.' },
    trips: 9,
    statements: 15,
  },
  {
    operation: 'casework.register-report',
    as: 'intake',
    actor: w.jon,
    input: { ...aReport(), reportId: newId(), channel: 'phone' },
    trips: 16,
    statements: 30,
  },
  {
    operation: 'casework.sign-entry',
    as: 'a caseworker',
    actor: w.siv,
    input: anEntry(opened.caseId),
    trips: 10,
    statements: 17,
  },
  { operation: 'control.year', as: 'a manager', actor: w.berit, input: {}, trips: 7, statements: 19 },
  { operation: 'plans.list', as: 'a director', actor: director, input: {}, trips: 9, statements: 16 },
  // As of goals: what it asks for follows from what its aims are measured by.
  {
    operation: 'plans.plan',
    as: 'a director',
    actor: director,
    input: { planId: firstPlan },
    trips: 39,
    statements: 46,
  },
  { operation: 'plans.projects', as: 'a director', actor: director, input: {}, trips: 5, statements: 12 },
  {
    operation: 'plans.project',
    as: 'a director',
    actor: director,
    input: { projectId: firstProject },
    trips: 5,
    statements: 12,
  },
  { operation: 'control.year', as: 'a director', actor: director, input: {}, trips: 7, statements: 19 },
  { operation: 'reports.list', as: 'a director', actor: director, input: {}, trips: 5, statements: 7 },
  {
    operation: 'reports.workspace',
    as: 'a director',
    actor: director,
    input: { reportId },
    trips: 8,
    statements: 14,
  },
  {
    operation: 'reports.figure-choices',
    as: 'a director',
    actor: director,
    input: { period: '2026-T2' },
    // Each source asks for its own: the money's is one of them, with the rows of the year's ledger.
    trips: 18,
    statements: 37,
  },
  { operation: 'commitments.list', as: 'a director', actor: director, input: {}, trips: 8, statements: 13 },
  // The costs of the placements are counted as they are told to everybody: one question for each month.
  { operation: 'economy.overview', as: 'a director', actor: director, input: {}, trips: 22, statements: 34 },
  { operation: 'economy.mapping', as: 'a director', actor: director, input: {}, trips: 6, statements: 16 },
  { operation: 'economy.ledgers', as: 'a director', actor: director, input: {}, trips: 4, statements: 6 },
  { operation: 'economy.funds', as: 'a director', actor: director, input: {}, trips: 4, statements: 8 },
];

test.each(ASKED.map((a) => [a.operation, a.as, a] as const))(
  '%s as %s waits for the database no more often than it must',
  async (name, _as, { actor, input, trips, statements }) => {
    const operation = operations.find((o) => o.name === name);
    if (!operation) throw new Error(`There is no ${name}`);
    const asked = await counted.count(() => runner.runUnknown(operation, actor, input));
    expect(asked.trips, `${asked.trips} trips`).toBeLessThanOrEqual(trips);
    expect(asked.statements, `${asked.statements} statements`).toBeLessThanOrEqual(statements);
  },
);

test('who acts is found in two round trips', async () => {
  const { employeeId } = w.siv;
  const { tenantId } = w.board;
  const accountId = await inTransaction<OrganisationTables, string>(
    t.pool,
    { tenant: tenantId },
    ({ db }) =>
      addAccount(db, {
        tenantId,
        employeeId: employeeId ?? '',
        username: 'siv',
        password: null,
        at: w.now(),
      }),
    { role: ROLE_LOGIN },
  );
  const token = await new Sessions(t.pool, () => w.now()).open(tenantId, accountId);
  const sessions = new Sessions(counted.pool, () => w.now());
  const { trips } = await counted.count(async () =>
    expect(await sessions.find(tenantId, token, '2026-11-20' as never)).toMatchObject({ employeeId }),
  );
  expect(trips).toBe(2);
});
