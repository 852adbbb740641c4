import { describe, expect, test } from 'vitest';
import type { Actor, ROLES } from '#core/access';
import { type AnyOperation, createRunner } from '#core/operation';
import { openShift } from '#modules/casework';
import { aPlan, aProject } from '#modules/plans/testing';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { seedControl } from './demo/control.ts';
import { seedDemo } from './demo/seed.ts';
import { grants, operations, publish } from './modules.ts';
import { insertAnyRow } from './testing/any-row.ts';
import { walkOf } from './testing/calls.ts';
import { answersOf, OUTCOMES } from './testing/outcomes.ts';
import { fillToDrawFrom } from './testing/to-draw-from.ts';

const t = await useTestDatabase();
const NOW = new Date('2026-11-20T10:00:00+01:00');
const runner = createRunner({ pool: t.pool, grants, now: () => NOW });

const demo = await seedDemo(t.pool, NOW);
/** Inputs of operations that show no children. */
const walk = await walkOf(t.pool, runner);
const PEOPLE = {
  intake: demo.actor('jon'),
  caseworker: demo.actor('siv'),
  unit_manager: demo.actor('berit'),
  practitioner: demo.actor('agnes'),
  on_call: demo.actor('karin'),
  log_reviewer: demo.actor('nour'),
  administrator: demo.actor('elis'),
  board_secretary: demo.actor('annika'),
  board_member: demo.actor('gunnel'),
  director: demo.actor('astrid'),
  auditor: demo.actor('petter'),
  developer_quality: { ...demo.actor('petter'), role: 'developer_quality' },
} satisfies Partial<Record<(typeof ROLES)[number], Actor>>;

// Whoever is on duty is on a shift, and reads what it opens.
const shift = { shiftId: newId(), endsAt: '2026-11-20T20:00:00+01:00' };
await runner.run(openShift, PEOPLE.on_call, shift);

// A tertial is published when it is over, and again when more has been counted in it.
const PUBLISHED = { period: '2026-T3', measureId: 'preliminary-assessments-due' };
const january = createRunner({ pool: t.pool, grants, now: () => new Date('2027-01-08T09:00:00+01:00') });
for (const [seenEditions, reason] of [
  [0, ''],
  [1, 'Mer är räknat.'],
] as const) {
  const controller: Actor = { ...demo.actor('petter'), role: 'developer_quality' };
  await january.run(publish, controller, { editionId: newId(), ...PUBLISHED, seenEditions, reason });
  if (seenEditions === 0)
    await t.pool.query('delete from measures.evidence where tenant_id = $1', [demo.tenantId]);
}

// Each has been told something about every case.
for (const actor of new Map(Object.values(PEOPLE).map((p) => [p.employeeId, p])).values()) {
  const { rows } = await t.pool.query<{ id: string; case_id: string }>(
    'select id, case_id from clocks.clock where tenant_id = $1',
    [demo.tenantId],
  );
  for (const clock of rows) {
    await insertAnyRow(t.pool, 'reminders.notice', {
      tenant_id: demo.tenantId,
      authority_id: demo.authorityId,
      employee_id: actor.employeeId,
      clock_id: clock.id,
      case_id: clock.case_id,
      rule_id: 'BU-020',
      rule_version: 2,
      kind: 'warning',
      step: 'warning',
      due_at: NOW,
      due_on: '2026-11-20',
      hour_based: false,
      at: NOW,
    });
  }
}

/** What gives a case or a child away in an answer: ids, names and numbers. */
interface Child {
  readonly caseId: string;
  readonly personId: string;
  readonly signs: readonly string[];
}
const CHILDREN: readonly Child[] = (
  await t.pool.query<{
    case_id: string;
    person_id: string;
    given: string | null;
    family: string | null;
    number: string | null;
    holder: string | null;
  }>(
    `select f.case_id, f.person_id, p.given_name as given, p.family_name as family, p.identity_number as number
      from access.case_fact f join casework.person p on p.id = f.person_id where f.tenant_id = $1`,
    [demo.tenantId],
  )
).rows.map((r) => ({
  caseId: r.case_id,
  personId: r.person_id,
  signs: [
    r.case_id,
    r.person_id,
    // By the whole name and as in lists; many share a given name.
    ...(r.given && r.family ? [`"${r.given} ${r.family}`, `"${r.given} ${r.family[0]}.`] : []),
    ...(r.number ? [`${r.number.slice(0, 8)}-${r.number.slice(8)}`] : []),
  ],
}));

/** A release of every file that Mira can let out. */
const RELEASES: readonly { caseId: string; releaseId: string }[] = await releases();

async function releases() {
  const made = [];
  const mira = demo.actor('mira');
  for (const { caseId } of CHILDREN) {
    const release = await runner
      .runUnknown(operationNamed('casework.start-release'), mira, {
        caseId,
        recipientKind: 'guardian',
        recipientName: 'Rune Ladvik',
        legalBasis: 'guardian_of_child',
        request: 'Vill läsa akten.',
      })
      .catch(() => undefined);
    if (release) made.push({ caseId, releaseId: (release as { releaseId: string }).releaseId });
  }
  return made;
}

/** What a manager's function owes the board, in no case. */
const berit = demo.actor('berit');
await runner.runUnknown(operationNamed('commitments.make'), berit, {
  commitmentId: newId(),
  title: 'Se över rutinen',
  functionId: berit.functionId,
  dueOn: '2026-12-20',
});

/** A goal of the board, by what the director's function answers for. */
const astrid = demo.actor('astrid');
await runner.runUnknown(operationNamed('goals.make'), astrid, {
  goalId: newId(),
  level: 'board',
  number: '1',
  title: 'Barn får sin sak utredd i tid',
  functionId: astrid.functionId,
  fromYear: 2026,
  toYear: 2026,
});

// A plan, a project, a report and an audit, as far as each comes.
const steer = (name: string, input: object) => runner.runUnknown(operationNamed(name), astrid, input);
const steering = astrid.functionId ?? '';
await steer('plans.set-plan', aPlan(steering));
await steer('plans.set-project', aProject(steering));
const reportId = newId();
const sectionId = newId();
await steer('reports.start', {
  reportId,
  kind: 'tertial_report',
  period: '2026-T3',
  title: 'Tertialrapport 3 2026',
  sections: [
    {
      sectionId,
      key: 'unit',
      title: 'Verksamheten',
      help: '',
      functionId: steering,
      dueOn: '2027-01-15',
    },
  ],
});
const written = { blocks: [{ kind: 'text', id: newId(), text: 'Läget är gott.' }], figures: [] };
await steer('reports.save-section', { reportId, sectionId, version: 0, writerId: newId(), body: written });
await steer('reports.hand-in', { reportId, sectionId, version: 1 });
await steer('reports.review-section', { reportId, sectionId, version: 1, step: 'approved' });
const minutes = { decidedOn: '2026-11-18', reference: '§ 112' };
await steer('reports.decide', { reportId, editionId: newId(), ...minutes, seenEditions: 0 });
await steer('audits.set-question', {
  questionId: newId(),
  seenVersion: 0,
  topic: 'handling',
  text: 'Hålls tiderna?',
  criteria: 'De hålls.',
  evidence: [
    { kind: 'measure', id: 'investigations-due', direction: 'at_least', holdsAt: 0.95, partlyAt: 0.85 },
  ],
});
const auditId = newId();
const itemId = newId();
await steer('audits.register', {
  auditId,
  title: 'Granskning av uppföljningen',
  madeBy: 'Revisorerna',
  receivedOn: '2026-11-02',
  answerDueOn: '2026-12-20',
  functionId: steering,
  items: [{ itemId, kind: 'recommendation', text: 'Följ upp insatsernas resultat.' }],
});
await steer('audits.answer', { itemId, seenVersion: 0, stance: 'agree', words: 'Nämnden delar den.' });
await steer('audits.send-answer', { auditId, seenLetters: 0, sentOn: '2026-11-20' });

// A sample of cases is drawn and checked, of as many investigations as can be drawn from.
await fillToDrawFrom(t.pool, demo.tenantId, '2026-11-02');
let time = NOW;
await seedControl({
  runner: createRunner({ pool: t.pool, grants, now: () => time }),
  setTime: (to) => {
    time = to;
  },
  organisation: demo,
  now: NOW,
  managers: [berit],
});
const { controls } = (await runner.runUnknown(operationNamed('control.year'), demo.actor('astrid'), {})) as {
  controls: { occasions: { occasionId: string; may: string[] }[] }[];
};
await runner.runUnknown(operationNamed('control.draw-sample'), demo.actor('astrid'), {
  sampleId: newId(),
  occasionId: controls.flatMap((c) => c.occasions).find((o) => o.may.includes('draw'))?.occasionId,
  period: '2026-T3',
  size: 20,
  openTo: '2026-12-31',
});

// The auditor may open drawn files for a while.
const { questions } = (await runner.runUnknown(
  operationNamed('audits.questions'),
  demo.actor('astrid'),
  {},
)) as {
  questions: { questionId: string }[];
};
await runner.runUnknown(operationNamed('audits.decide-sample'), demo.actor('astrid'), {
  sampleId: newId(),
  questionId: questions[0]?.questionId,
  measureId: 'investigations-opened',
  period: '2026-T3',
  size: 20,
  openTo: '2026-12-31',
  auditors: [demo.actor('petter').functionId],
  decision: 'Socialnämnden § 118',
});

function operationNamed(name: string): AnyOperation {
  const operation = operations.find((o) => o.name === name);
  if (!operation) throw new Error(`There is no ${name}`);
  return operation;
}

const casesOf = (personId: string) => CHILDREN.filter((c) => c.personId === personId);
/** A letter of every decision, handed over. */
const LETTERS = `select case_id as "caseId", gen_random_uuid() as "letterId", 'decision' as kind, 'guardian' as party,
    'Petra Norrgren' as "recipientName", 'by_hand' as way, id as "decisionId" from casework.decision where tenant_id = $1`;
/** Every commission, from the case that ordered it and from that in which it is performed. */
const COMMISSIONS = `select in_case as "caseId", id as "commissionId"
  from interventions.commission, unnest(array[case_id, id]) in_case where tenant_id = $1`;
/** Readings of one thing beside a case: every such thing of the demo's. */
const SHOWN_BY_ROW: Readonly<Record<string, string>> = {
  'casework.left-draft': 'select id as "draftId" from casework.journal_draft where tenant_id = $1',
  'casework.attachment': `select case_id as "caseId", id as "attachmentId" from casework.attachment
    where tenant_id = $1 and case_id is not null`,
  'casework.organisation': `select id as "organisationId" from casework.organisation where tenant_id = $1`,
  'casework.read-reporter': `select case_id as "caseId", report_id as "reportId", 'Polisen behöver nå anmälaren.' as reason
    from casework.report_case where tenant_id = $1`,
  'casework.draft-letter': LETTERS,
  'casework.preview-letter': LETTERS,
  'casework.release-document': `select case_id as "caseId", id as "releaseId", 'file' as which from casework.file_release
    where tenant_id = $1 and state = 'released'`,
  'casework.print-batch': `select json_build_array(json_build_object('caseId', case_id, 'letterId', letter_id)) as letters
    from casework.letter_queue where tenant_id = $1`,
  'eservices.form-file': `select id as "formId", position from eservices.received_form_file where tenant_id = $1`,
  'eservices.form': `select id as "formId" from eservices.received_form where tenant_id = $1`,
  'casework.meeting': 'select id as "meetingId" from casework.committee_meeting where tenant_id = $1',
  'casework.item-papers': `select meeting_id as "meetingId", item_id as "itemId" from casework.agenda_item where tenant_id = $1`,
  'commitments.show':
    'select id as "commitmentId" from commitments.commitment where tenant_id = $1 and case_id is null',
  'economy.rows': `select 'barn' as area, 2026 as year from org.unit where tenant_id = $1 limit 1`,
  'plans.plan': 'select id as "planId" from plans.plan where tenant_id = $1',
  'goals.show': 'select id as "goalId" from goals.goal where tenant_id = $1',
  'reports.workspace': 'select id as "reportId" from reports.report where tenant_id = $1',
  'reports.file': `select id as "reportId", 'docx' as form from reports.report where tenant_id = $1`,
  'reports.edition': 'select report_id as "reportId" from reports.edition where tenant_id = $1',
  'control.sample': 'select id as "sampleId" from control.sample where tenant_id = $1',
  'control.drawn-case': `select sample_id as "sampleId", case_id as "caseId", position as number from control.sample_row
    where tenant_id = $1`,
  'plans.project': 'select id as "projectId" from plans.project where tenant_id = $1',
  'audits.question': 'select question_id as "questionId" from audits.question where tenant_id = $1',
  'audits.show': 'select id as "auditId" from audits.audit where tenant_id = $1',
  'audits.sample': 'select id as "sampleId" from audits.sample where tenant_id = $1',
  'audits.open-file': `select sample_id as "sampleId", case_id as "caseId", position as number from audits.sample_row
    where tenant_id = $1`,
  'audits.letter': `select audit_id as "auditId", number, 'pdf' as form from audits.letter where tenant_id = $1`,
  'steering.import': 'select id as "batchId" from steering.import_batch where tenant_id = $1',
  'interventions.commission': COMMISSIONS,
  'interventions.plan': COMMISSIONS,
  'interventions.print-plan': COMMISSIONS,
  'interventions.follow-ups': COMMISSIONS,
  'interventions.handover-minutes':
    'select id as "meetingId" from interventions.handover_meeting where tenant_id = $1',
  'measures.edition': `select period, number from measures.edition where tenant_id = $1`,
  'measures.edition-rows': `select e.period, e.number, f.measure_id as "measureId" from measures.edition e
    join measures.edition_figure f on f.tenant_id = e.tenant_id and f.edition_id = e.id where e.tenant_id = $1`,
  'interventions.open-service': `select id as "unitId", '2026-T3' as period from org.unit where tenant_id = $1`,
  'measures.count-rows': `select 'reports-received' as "measureId", '2026-T3' as period, id as "unitId" from org.unit
    where tenant_id = $1`,
};

// The story has no unit where what is granted is followed: one of its investigations is let be of such an area.
await t.pool.query(
  `update casework.case_head set area = 'work' where id = (
    select id from casework.case_head where tenant_id = $1 and state = 'investigation' and function_id is not null order by id limit 1)`,
  [demo.tenantId],
);

const READINGS = operations.filter((o) => o.kind !== 'command');

/** Inputs by which a reading shows as much as there is. */
async function inputsOf(operation: AnyOperation, actor: Actor): Promise<object[]> {
  if (operation.name === 'casework.identity-preview') {
    return CHILDREN.map(({ caseId }) => ({ caseId, identityNumber: walk.identityNumber() }));
  }
  if (operation.name === 'casework.file-release') return [...RELEASES];
  const rows = SHOWN_BY_ROW[operation.name];
  if (rows) return (await t.pool.query<object>(rows, [demo.tenantId])).rows;
  if (OUTCOMES[operation.name]?.about === 'case') {
    return CHILDREN.map(({ caseId }) => ({ caseId }));
  }
  const [child] = CHILDREN;
  if (!child) throw new Error('The demo has no children');
  const special: Readonly<Record<string, object[]>> = {
    'casework.find-in-shift': CHILDREN.flatMap(({ signs }) =>
      signs
        .filter((sign) => /^\d{8}-\d{4}$/.test(sign))
        .map((number) => ({ number, reason: 'Polisen ringer.' })),
    ),
    'casework.find': [{ q: 'al' }, { q: 'ro' }, { q: 'BU-2026-0001' }],
    'casework.existence-check': [
      { givenName: 'Vilmer', familyName: 'Ladvik', reason: 'Ny anmälan.' },
      { givenName: 'Alva', familyName: 'Norrgren', reason: 'Ny anmälan.' },
      { givenName: 'Ingen', familyName: 'Alls', reason: 'Ny anmälan.' },
    ],
    'casework.children-check': [{ givenName: 'Malin', familyName: 'Sälgmo', reason: 'Ny kontakt.' }],
    'casework.review-list': [...demo.functionOf.values()].map((functionId) => ({ functionId })),
    'casework.handover': [...demo.functionOf.values()].map((functionId) => ({ functionId })),
    'measures.show': [{ measureId: 'preliminary-assessments-due', period: '2026-T3' }],
    'measures.rows': actor.unitIds.flatMap((unitId) =>
      ['in_time', 'in_extended_time', 'late', 'cancelled'].map((part) => ({
        measureId: 'preliminary-assessments-due',
        period: '2026-T3',
        unitId,
        part,
      })),
    ),
  };
  return special[operation.name] ?? [(await walk.input(operation.name, actor.role, 'own', false)) as object];
}

interface Reading {
  readonly shown: Set<string>;
  readonly traced: Set<string>;
}

/** Runs a reading, and compares what its answer gives away with what the trail says that it showed. */
async function read(operation: AnyOperation, actor: Actor, input: object): Promise<Reading | 'refused'> {
  const last = await lastEntry();
  let answer: unknown;
  try {
    answer = await runner.runUnknown(operation, actor, input);
  } catch {
    return 'refused';
  }
  const text = JSON.stringify(answer);
  const shown = new Set(CHILDREN.filter((c) => c.signs.some((s) => text.includes(s))).map((c) => c.caseId));
  const { rows } = await t.pool.query<{ subject_id: string | null; kind: string }>(
    'select subject_id, kind from trail.entry where tenant_id = $1 and id > $2 and operation = $3 and employee_id = $4',
    [actor.tenantId, last, operation.name, actor.employeeId],
  );
  const subjects = new Set(rows.map((r) => r.subject_id));
  const traced = new Set(
    CHILDREN.filter(
      (c) =>
        subjects.has(c.caseId) ||
        subjects.has(c.personId) ||
        // Of a child with two cases the name tells of both: enough that the one that was shown is traced.
        (!text.includes(c.caseId) && casesOf(c.personId).some((other) => subjects.has(other.caseId))),
    ).map((c) => c.caseId),
  );
  if (!operation.untraced)
    expect(
      rows.map((r) => r.kind),
      operation.name,
    ).toContain('read');
  return { shown, traced };
}

async function lastEntry(): Promise<string> {
  const { rows } = await t.pool.query<{ id: string }>(
    'select id from trail.entry where tenant_id = $1 order by id desc limit 1',
    [demo.tenantId],
  );
  return rows[0]?.id ?? '';
}

describe('every reading', () => {
  const totals = { readings: 0, shown: 0, traced: 0 };

  test.each(READINGS.map((o) => [o.name, o] as const))(
    '%s is traced, child by child',
    async (name, operation) => {
      const stated = OUTCOMES[name];
      if (!stated) throw new Error('Not stated');
      let readings = 0;
      const asked = stated.elsewhere ? { caseworker: demo.actor('frida') } : PEOPLE;
      for (const [role, actor] of Object.entries(asked) as [keyof typeof PEOPLE, Actor][]) {
        if (!stated.elsewhere && answersOf(stated, role)?.own !== 'allowed') continue;
        for (const input of await inputsOf(operation, actor)) {
          const result = await read(operation, actor, input);
          if (result === 'refused') continue;
          readings += 1;
          const missed = [...result.shown].filter((id) => !result.traced.has(id));
          expect(missed, `${name} as ${role} shows what it does not trace`).toEqual([]);
          totals.shown += result.shown.size;
          totals.traced += [...result.shown].filter((id) => result.traced.has(id)).length;
          if (operation.untraced) expect(result.shown.size, 'shows nobody').toBe(0);
        }
      }
      totals.readings += readings;
      expect(readings, 'somebody reads it').toBeGreaterThan(0);
    },
    // Some read every figure of a tertial, for everybody who may.
    120_000,
  );

  test('shows children enough for the count to mean something', () => {
    expect(totals.traced).toBe(totals.shown);
    expect(totals.shown).toBeGreaterThan(100);
    process.stdout.write(
      `${totals.readings} readings showed ${totals.shown} children, ${totals.traced} of them in the trail\n`,
    );
  });
});

test('every change in the trail has its content, once an event, and its digest fits', async () => {
  const { rows } = await t.pool.query<{ changes: number; contents: number; fitting: number }>(
    `select count(distinct e.event_id)::int as changes, count(c.entry_id)::int as contents,
       count(*) filter (where sha256(convert_to(c.body, 'UTF8')) = e.content_digest)::int as fitting
     from trail.entry e left join trail.content c on c.tenant_id = e.tenant_id and c.entry_id = e.id
     where e.kind = 'change' and e.tenant_id = $1`,
    [demo.tenantId],
  );
  const [row] = rows;
  expect(row?.changes).toBeGreaterThan(30);
  expect(row).toEqual({ changes: row?.changes, contents: row?.changes, fitting: row?.changes });
});

test('no reading has a content: what was shown is not written once more', async () => {
  const { rows } = await t.pool.query(
    `select 1 from trail.entry e join trail.content c on c.tenant_id = e.tenant_id and c.entry_id = e.id
      where e.kind <> 'change'`,
  );
  expect(rows).toEqual([]);
});

test('a password stands nowhere but in the digest of its account', async () => {
  const add = operations.find((o) => o.name === 'organisation.add-user');
  if (!add) throw new Error('There is no such operation');
  const password = 'korrekt häst batteri häftstift';
  const person = { username: 'alma.ek', givenName: 'Alma', familyName: 'Ek', password };
  await runner.runUnknown(add, await walk.actor('administrator'), person);
  await runner.runUnknown(add, await walk.actor('auditor'), person).catch(() => undefined);
  await runner.runUnknown(add, await walk.actor('administrator'), person).catch(() => undefined);

  const { rows } = await t.pool.query<{ all: string }>(
    `select (select string_agg(to_json(c)::text, '') from trail.content c)
      || (select string_agg(to_json(e)::text, '') from trail.entry e) as all`,
  );
  expect(rows[0]?.all).toContain('alma.ek');
  expect(rows[0]?.all).not.toContain('häftstift');
  const { rows: accounts } = await t.pool.query<{ password_hash: string }>(
    "select password_hash from org.account where username_key = 'alma.ek'",
  );
  expect(accounts[0]?.password_hash).toMatch(/^\$argon2id\$/);
});

test('no change goes untraced', () => {
  expect(operations.filter((o) => o.untraced && o.kind === 'command')).toEqual([]);
});
