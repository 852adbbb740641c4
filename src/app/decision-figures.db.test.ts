import { describe, expect, test } from 'vitest';
import type { Actor } from '#core/access';
import { createRunner } from '#core/operation';
import { setConflict } from '#modules/casework';
import { aCase, aWorld, type World } from '#modules/casework/testing';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { countRows, grants, operations, showCount } from './modules.ts';
import { groupsInWords, inWords, monthsInWords, shareInWords } from './testing/told.ts';

const t = await useTestDatabase();

const T3 = '2026-T3';

interface Decision {
  readonly on: string;
  readonly kind?: string;
  readonly law?: string;
  readonly level?: string;
  readonly result?: string;
  readonly signed?: string;
  readonly told?: string;
  readonly unit?: 'investigation' | 'youth';
}

interface Appeal {
  readonly on: string;
  readonly timeliness?: string;
  readonly outcome?: string;
  readonly answered?: readonly [on: string, answer: string];
}

async function aBoardWith({
  decisions = [],
  appeals = [],
}: {
  decisions?: readonly Decision[];
  appeals?: readonly Appeal[];
} = {}) {
  const w = await aWorld(t.pool);
  const of = (unit: Decision['unit'] = 'investigation') => [
    w.board.tenantId,
    newId(),
    newId(),
    w.board.authorityId,
    w.board.unitId(unit),
  ];
  for (const d of decisions) {
    await t.pool.query(
      `insert into casework.decision_figure
        (tenant_id, decision_id, case_id, authority_id, unit_id, kind, law, level, result, decided_on, signed_on, told_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        ...of(d.unit),
        d.kind ?? 'open_care',
        d.law ?? 'sol',
        d.level ?? 'official',
        d.result ?? 'granted',
        d.on,
        d.signed ?? null,
        d.told ?? null,
      ],
    );
  }
  for (const a of appeals) {
    const [on = null, answer = null] = a.answered ?? [];
    await t.pool.query(
      `insert into casework.appeal_figure
        (tenant_id, appeal_id, case_id, authority_id, unit_id, kind, law, received_on, timeliness, outcome, answered_on, court_answer)
       values ($1, $2, $3, $4, $5, 'open_care', 'sol', $6, $7, $8, $9, $10)`,
      [...of(), a.on, a.timeliness ?? 'in_time', a.outcome ?? 'open', on, answer],
    );
  }
  const runner = createRunner({ pool: t.pool, grants, now: w.now });
  w.at('2027-01-02T09:00');
  const show = (actor: Actor, measureId: string, by?: string) =>
    runner.run(showCount, actor, { measureId, period: T3, ...(by && { by }) });
  return { w, runner, show };
}

/** Five of the unit that investigates, and one of the unit for the young. Counted by hand below. */
const DECISIONS: readonly Decision[] = [
  // Three days after the signing, told the same day.
  { on: '2026-09-04', signed: '2026-09-01', told: '2026-09-04' },
  // The seventh day, both of the wait and of the telling.
  { on: '2026-09-30', signed: '2026-09-23', told: '2026-10-07', result: 'refused' },
  // Twenty days; told on the eighth.
  { on: '2026-10-21', signed: '2026-10-01', told: '2026-10-29', kind: 'family_home', level: 'committee' },
  // Forty days; nobody told.
  {
    on: '2026-12-11',
    signed: '2026-11-01',
    kind: 'family_home',
    law: 'lvu',
    level: 'chair',
    result: 'partly_refused',
  },
  // Without a signed text.
  { on: '2026-12-20', told: '2026-12-20', kind: 'contact_person', law: 'lss' },
  { on: '2026-11-05', signed: '2026-11-05', unit: 'youth' },
];

describe('decisions of a small autumn, counted by hand', () => {
  test.each([
    ['kind', ['Öppenvårdsinsats: 2', 'Kontaktperson: 1', 'Familjehem: 2']],
    ['law', ['SoL: 3', 'LVU: 1', 'LSS: 1']],
    ['level', ['Tjänsteperson: 3', 'Ordföranden: 1', 'Utskottet: 1']],
    ['result', ['Bifall: 3', 'Delvis avslag: 1', 'Avslag: 1']],
    ['unit', ['Barn och familj: –', 'Mottagning barn och unga: –', 'Utredning barn: 5']],
  ])('by %s', async (by, expected) => {
    const { w, show } = await aBoardWith({ decisions: DECISIONS });
    const answer = await show(w.berit, 'decisions-made', by);
    expect(groupsInWords(answer)).toEqual(expected);
    expect(inWords(answer.total.count)).toBe('5');
    expect(answer.months.map((m) => inWords(m.figure.count)).join(' ')).toBe('2 1 0 2');
  });

  test('the time from the signed text, of those that had one', async () => {
    const { w, show } = await aBoardWith({ decisions: DECISIONS });
    const { total, groups } = await show(w.berit, 'decision-time', 'wait');
    // 3, 7, 20, 40: the two in the middle 7 and 20; seventy days of four.
    expect(total.length).toEqual({ median: 13.5, mean: 17.5, p90: 40 });
    expect(groups.map((g) => `${g.label}: ${inWords(g.figure.count)}`)).toEqual([
      'Högst 7 dagar: 2',
      '8–30 dagar: 1',
      'Mer än 30 dagar: 1',
    ]);
  });

  test('told within a week, the seventh day included', async () => {
    const { w, show } = await aBoardWith({ decisions: DECISIONS });
    const answer = await show(w.berit, 'decisions-told', 'told');
    expect(shareInWords(answer.total)).toBe('3/5');
    expect(monthsInWords(answer)).toBe('2/2 0/1 0/0 1/2');
    expect(groupsInWords(answer)).toEqual([
      'Samma dag: 2',
      'Inom sju dagar: 1',
      'Senare: 1',
      'Ingen underrättad än: 1',
    ]);
  });
});

const APPEALS: readonly Appeal[] = [
  { on: '2026-09-10', outcome: 'forwarded', answered: ['2026-12-01', 'partly_granted'] },
  { on: '2026-10-01', outcome: 'forwarded', answered: ['2026-12-03', 'rejected'] },
  { on: '2026-10-02', outcome: 'forwarded', answered: ['2026-12-05', 'written_off'] },
  { on: '2026-10-03', timeliness: 'late', outcome: 'dismissed' },
  { on: '2026-11-01', timeliness: 'told_wrongly', outcome: 'changed' },
  { on: '2026-12-10' },
];

describe('appeals of a small autumn, counted by hand', () => {
  test.each([
    ['timeliness', ['I tid: 4', 'För sent: 1', 'För sent, men parten var felaktigt underrättad: 1']],
    [
      'outcome',
      [
        'Inte hanterade än: 1',
        'Avvisade, för sent: 1',
        'Beslutet ändrat av nämnden: 1',
        'Överlämnade till domstol: 3',
      ],
    ],
  ])('by %s', async (by, expected) => {
    const { w, show } = await aBoardWith({ appeals: APPEALS });
    const answer = await show(w.berit, 'appeals-received', by);
    expect(groupsInWords(answer)).toEqual(expected);
    expect(answer.months.map((m) => inWords(m.figure.count)).join(' ')).toBe('1 3 1 1');
  });

  test('what the court changed, of what it tried', async () => {
    const { w, show } = await aBoardWith({ appeals: APPEALS });
    const answer = await show(w.berit, 'appeals-answered');
    // One of two: the third was written off.
    expect(shareInWords(answer.total)).toBe('1/2');
    expect(monthsInWords(answer)).toBe('0/0 0/0 0/0 1/2');
  });
});

/** A decision of Berit's in a case of Siv's, told late and then early, and appealed to the end; by the operations. */
async function lived(w: World, runner: ReturnType<typeof createRunner>) {
  const does = async (actor: Actor, name: string, input: object) => {
    const operation = operations.find((o) => o.name === `casework.${name}`);
    if (!operation) throw new Error(`There is no ${name}`);
    await runner.runUnknown(operation, actor, input);
  };
  w.at('2026-11-20T09:15');
  const elis = await w.board.actor('administrator', 'staff', 'Elis Bergkvist');
  await does(elis, 'set-delegation', {
    decision: 'open_care',
    functionIds: [w.berit.functionId],
    boardDecision: 'Socialnämnden 2026-11-03 § 101',
    reason: 'Ny ordning.',
    section: '5.1',
    seenVersions: 0,
  });
  const { caseId } = await aCase(w)
    .assessed()
    .opened(w.siv)
    .concluded({ outcome: 'intervention_proposed', proposal: 'Öppenvård.' })
    .build();
  const decisionId = newId();
  await t.pool.query(
    `insert into casework.signed_text (tenant_id, id, authority_id, case_id, body, signed_at, author_name, author_title, sha256)
     values ($1, $2, $3, $4, '{}', '2026-11-16T23:30:00+01:00', 'Siv Rönnfors', 'Socialsekreterare', '')`,
    [w.board.tenantId, newId(), w.board.authorityId, caseId],
  );
  await does(w.berit, 'record-decision', {
    caseId,
    decisionId,
    result: 'granted',
    kind: 'open_care',
    law: 'sol',
    section: '11 kap. 1 §',
    wording: 'Alva får öppenvård.',
    reasons: 'Behovet går inte att möta på annat sätt.',
    appealable: true,
  });
  w.at('2026-12-10T09:15');
  const told = { caseId, decisionId, party: 'guardian', told: 'letter' };
  const noticeId = newId();
  await does(w.berit, 'tell-decision', { ...told, noticeId, personName: 'Petra', toldOn: '2026-12-09' });
  await does(w.berit, 'tell-decision', {
    ...told,
    noticeId: newId(),
    personName: 'Håkan',
    toldOn: '2026-11-23',
  });
  const appealId = newId();
  const appeal = { caseId, appealId, text: 'Vi vill ha annan hjälp.' };
  await does(w.berit, 'receive-appeal', { ...appeal, noticeId, receivedOn: '2026-12-10' });
  await does(w.berit, 'handle-appeal', { ...appeal, step: 'forwarded' });
  w.at('2026-12-20T09:15');
  await does(w.berit, 'handle-appeal', { ...appeal, step: 'answered', courtAnswer: 'granted' });
  w.at('2027-01-02T09:00');
  return { caseId, decisionId, appealId };
}

describe('what the operations do', () => {
  test('is counted, and the rows lead to the case', async () => {
    const { w, runner, show } = await aBoardWith();
    const { caseId, decisionId, appealId } = await lived(w, runner);
    // Signed on the sixteenth, Swedish time; decided on the twentieth.
    expect((await show(w.berit, 'decision-time')).total.length).toEqual({ median: 4, mean: 4, p90: 4 });
    // The first party had it on the third day, though it was written down last.
    expect(groupsInWords(await show(w.berit, 'decisions-told', 'told'))).toContain('Inom sju dagar: 1');
    expect(groupsInWords(await show(w.berit, 'appeals-received', 'outcome'))).toContain(
      'Överlämnade till domstol: 1',
    );
    expect(shareInWords((await show(w.berit, 'appeals-answered')).total)).toBe('1/1');
    const unitId = w.board.unitId('investigation');
    for (const [measureId, id] of [
      ['decisions-made', decisionId],
      ['appeals-received', appealId],
    ] as const) {
      const { total, rows } = await runner.run(countRows, w.berit, {
        measureId,
        period: T3,
        unitId,
        by: 'kind',
        key: 'open_care',
      });
      expect([total, rows.map((r) => [r.id, r.cases.map((c) => c.caseId)])]).toEqual([1, [[id, [caseId]]]]);
    }
  });

  test('in a case that jäv closes is in no number of whoever it is closed to', async () => {
    const { w, runner, show } = await aBoardWith();
    const { caseId } = await lived(w, runner);
    const astrid = await w.board.actor('unit_manager', 'staff', 'Astrid Valldal');
    const leads = { ...astrid, unitIds: w.berit.unitIds };
    expect(inWords((await show(leads, 'decisions-made')).total.count)).toBe('1');
    await runner.run(setConflict, w.berit, {
      caseId,
      scope: 'case',
      employeeId: astrid.employeeId ?? '',
      reason: 'Granne.',
    });
    for (const measureId of ['decisions-made', 'appeals-received']) {
      expect(inWords((await show(leads, measureId)).total.count)).toBe('0');
    }
  });
});
