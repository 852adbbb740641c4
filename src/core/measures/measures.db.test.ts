import { beforeEach, describe, expect, test } from 'vitest';
import { type AccessTables, type Actor, type CaseFact, putCaseFact, type Role } from '#core/access';
import { aBoard, type Board, type UnitKey } from '#core/access/testing';
import type { Clock } from '#core/clocks';
import { at, cancelled, clock, extended, FOURTEEN_DAYS, keepClock, stopped } from '#core/clocks/testing';
import { createRunner } from '#core/operation';
import { inTransaction } from '#platform/db';
import { AppError } from '#platform/errors';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { grants, measureRows, measuresOf, showMeasure } from './index.ts';
import { inWords } from './testing/figures.ts';

const MEASURE = 'preliminary-assessments-due';
const SMALL_COUNT = /"n":[1-4][,}]/;

const { listMeasures } = measuresOf([]);
const t = await useTestDatabase();
let board: Board;
let berit: Actor;
let now: Date;
beforeEach(async () => {
  board = await aBoard(t.pool);
  berit = await board.actor('unit_manager', 'family', 'Berit Sandmo');
  now = at('2026-09-10T09:15:00+02:00');
});

const runner = createRunner({ pool: t.pool, grants, now: () => now });
const show = (actor: Actor, period: string, unit?: UnitKey) =>
  runner.run(showMeasure, actor, {
    measureId: MEASURE,
    period,
    ...(unit ? { unitId: board.unitId(unit) } : {}),
  });
const rowsOf = (actor: Actor, period: string, unit: UnitKey, part: 'in_time' | 'late' | 'cancelled') =>
  runner.run(measureRows, actor, { measureId: MEASURE, period, unitId: board.unitId(unit), part });
const byRole = (role: Role) => board.actor(role, 'staff', 'Gunvor Aspnäs');

async function refusal(promise: Promise<unknown>): Promise<{ code: string; fields: string[] }> {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof AppError)) throw error ?? new Error('It was not refused');
  return { code: error.code, fields: error.fields.map((f) => `${f.field}: ${f.code}`) };
}

/** Reports came in on that day of the month at ten; due a fortnight later. */
const reportedOn = (day: string): Clock => clock(FOURTEEN_DAYS, `${day}T10:00:00+02:00`);
const later = (c: Clock, days: number): string =>
  new Date(c.startedAt.getTime() + days * 86_400_000).toISOString();
const doneAfter = (day: string, days: number): Clock => {
  const c = reportedOn(day);
  return stopped(c, later(c, days));
};

async function keep(c: Clock, n = 1, unit: UnitKey = 'intake', more: object = {}): Promise<void> {
  for (let i = 0; i < n; i++) {
    await keepClock(t.pool, c, FOURTEEN_DAYS, {
      tenantId: board.tenantId,
      authorityId: board.authorityId,
      unitId: board.unitId(unit),
      ...more,
    });
  }
}

/** A case as access knows it, and its clock. */
async function keepCase(c: Clock, fact: Partial<CaseFact> = {}, more: object = {}): Promise<string> {
  const caseId = newId();
  await inTransaction<AccessTables, void>(t.pool, { tenant: board.tenantId }, ({ db }) =>
    putCaseFact(db, {
      tenantId: board.tenantId,
      caseId,
      authorityId: board.authorityId,
      unitId: board.unitId('intake'),
      personId: newId(),
      caseNumber: `BU-2026-${caseId.slice(-4)}`,
      holderFunctions: [],
      excludedEmployees: [],
      investigating: false,
      orderedBy: null,
      protection: 'none',
      open: true,
      ...fact,
    }),
  );
  await keep(c, 1, 'intake', { caseId, unitId: fact.unitId ?? board.unitId('intake'), ...more });
  return caseId;
}

/** May: 6 in time, 2 late. June: 3 in time. July: 1 in extended time, 1 cancelled. August: nothing. */
async function aSummer(): Promise<void> {
  await keep(doneAfter('2026-05-04', 5), 6);
  await keep(doneAfter('2026-05-04', 20), 1);
  await keep(reportedOn('2026-05-06'), 1);
  await keep(doneAfter('2026-06-08', 14), 3);
  const c = reportedOn('2026-07-01');
  await keep(stopped(extended(c, later(c, 13), '2026-07-20'), later(c, 17)));
  await keep({
    ...reportedOn('2026-07-02'),
    cancelled: { at: at('2026-07-05T10:00:00+02:00'), reason: 'joined_to_investigation' },
  });
}

describe('a manager', () => {
  test('sees the parts of the tertial, its months and own units, which sum', async () => {
    await aSummer();
    const shown = await show(berit, '2026-T2');

    expect(inWords(shown.total)).toBe('12 = 9 + 1 + 2, cancelled 1');
    expect(shown.total.parts.map((p) => p.share)).toEqual([
      { from: 9 / 12, to: 9 / 12 },
      { from: 1 / 12, to: 1 / 12 },
      { from: 2 / 12, to: 2 / 12 },
    ]);
    expect(shown.total.cancelled?.reasons).toEqual([
      { code: 'joined_to_investigation', count: { n: 1, hidden: null } },
    ]);
    expect(shown.months.map((m) => [m.period.key, inWords(m.figure)])).toEqual([
      ['2026-05', '8 = 6 + 0 + 2'],
      ['2026-06', '3 = 3 + 0 + 0'],
      ['2026-07', '1 = 0 + 1 + 0, cancelled 1'],
      ['2026-08', '0 = 0 + 0 + 0'],
    ]);
    expect(shown.units.map((u) => [u.name, inWords(u.figure)])).toEqual([
      ['Mottagning barn och unga', '12 = 9 + 1 + 2, cancelled 1'],
      ['Barn och familj', 'not_applicable: not_their_duty'],
      ['Utredning barn', 'not_applicable: not_their_duty'],
    ]);
    expect([shown.unitsMeasured, shown.unitsConcerned]).toEqual([1, 1]);
    expect(shown).toMatchObject({
      ongoing: false,
      through: '2026-08-31',
      previousPeriod: '2026-T1',
      nextPeriod: '2026-T3',
      reach: 'units',
      rows: true,
      disclosure: { protected: false },
    });
  });

  test('sees one unit, and none that is another’s', async () => {
    await aSummer();
    const shown = await show(berit, '2026-05', 'intake');
    expect([inWords(shown.total), shown.units, shown.unit?.name]).toEqual([
      '8 = 6 + 0 + 2',
      [],
      'Mottagning barn och unga',
    ]);
    expect(await refusal(show(berit, '2026-05', 'youth'))).toMatchObject({ code: 'NOT_FOUND' });
    const lova = await board.actor('unit_manager', 'youth', 'Lova Strandh');
    expect(await refusal(show(lova, '2026-05', 'intake'))).toMatchObject({ code: 'NOT_FOUND' });
    expect(inWords((await show(lova, '2026-05')).total)).toBe('not_applicable: not_their_duty');
  });

  test('is told that no time limit ran out, which is not 0 %', async () => {
    await aSummer();
    const shown = await show(berit, '2026-08');
    expect(inWords(shown.total)).toBe('0 = 0 + 0 + 0');
    expect(shown.total.parts.map((p) => p.share)).toEqual([null, null, null]);
  });

  test('is told that nothing was measured before the first, and that what is to come has not begun', async () => {
    await aSummer();
    expect(inWords((await show(berit, '2026-T1')).total)).toBe('not_measured: before_start');
    const next = await show(berit, '2027-T1');
    expect([inWords(next.total), next.through, next.ongoing]).toEqual([
      'not_measured: not_begun',
      null,
      false,
    ]);
    expect([next.unitsMeasured, next.unitsConcerned]).toEqual([0, 1]);
    const year = await show(berit, '2026');
    expect(year.months.map((m) => m.figure.state).join(' ')).toBe(
      'not_measured not_measured not_measured not_measured measured measured measured measured measured ' +
        'not_measured not_measured not_measured',
    );
  });

  test('sees a period that goes on up to yesterday', async () => {
    await keep(reportedOn('2026-08-26'));
    await keep(reportedOn('2026-08-27'));
    const shown = await show(berit, '2026-T3');
    expect([inWords(shown.total), shown.ongoing, shown.through]).toEqual([
      '1 = 0 + 0 + 1',
      true,
      '2026-09-09',
    ]);
    now = at('2026-09-11T00:00:00+02:00');
    expect(inWords((await show(berit, '2026-T3')).total)).toBe('2 = 0 + 0 + 2');
  });

  test('finds what ran out in a unit whose duty it is not, but which had it', async () => {
    await keep(reportedOn('2026-05-04'), 2, 'investigation');
    const shown = await show(berit, '2026-T2');
    expect(shown.units.map((u) => [u.name, inWords(u.figure)])).toEqual([
      ['Mottagning barn och unga', '0 = 0 + 0 + 0'],
      ['Utredning barn', '2 = 0 + 0 + 2'],
      ['Barn och familj', 'not_applicable: not_their_duty'],
    ]);
    expect(inWords(shown.total)).toBe('2 = 0 + 0 + 2');
  });
});

describe('the rows behind', () => {
  test('are the cases of the part, with how late', async () => {
    const late = await keepCase(doneAfter('2026-05-04', 20));
    const open = await keepCase(reportedOn('2026-05-06'));
    await keepCase(doneAfter('2026-05-04', 5));
    const { rows, total, hidden } = await rowsOf(berit, '2026-T2', 'intake', 'late');
    expect(rows.map((r) => [r.caseId, r.dueOn, r.endedOn, r.daysLate])).toEqual([
      [late, '2026-05-18', '2026-05-24', 6],
      [open, '2026-05-20', null, 113],
    ]);
    expect([total, hidden]).toEqual([2, 0]);
  });

  test('say why it was cancelled, and which extension came too late', async () => {
    const c = reportedOn('2026-05-04');
    await keepCase(cancelled(c, later(c, 2)));
    await keepCase(extended(c, later(c, 15), '2026-05-30'));
    expect((await rowsOf(berit, '2026-T2', 'intake', 'cancelled')).rows).toMatchObject([
      { cancelledReason: 'Anmälan fördes till pågående utredning', endedOn: '2026-05-06' },
    ]);
    expect((await rowsOf(berit, '2026-T2', 'intake', 'late')).rows).toMatchObject([
      { dueOn: '2026-05-18', extension: 'too_late' },
    ]);
  });

  test('are asked access to one by one: what is another unit’s is counted and not shown, what jäv closes is in no number', async () => {
    const shown = await keepCase(reportedOn('2026-05-04'));
    await keepCase(reportedOn('2026-05-04'), { excludedEmployees: [berit.employeeId ?? ''] });
    await keepCase(cancelled(reportedOn('2026-05-04'), '2026-05-06T10:00:00+02:00'), {
      excludedEmployees: [berit.employeeId ?? ''],
    });
    const judged = { judgedUnitId: board.unitId('intake') };
    await keepCase(reportedOn('2026-05-04'), { unitId: board.unitId('youth') }, judged);
    // What jäv closes may have gone to another unit, for a manager without it.
    const barred = { excludedEmployees: [berit.employeeId ?? ''] };
    await keepCase(reportedOn('2026-05-04'), { ...barred, unitId: board.unitId('youth') }, judged);
    const { rows, total, hidden } = await rowsOf(berit, '2026-T2', 'intake', 'late');
    expect([rows.map((r) => r.caseId), total, hidden]).toEqual([[shown], 2, 1]);
    const own = await show(berit, '2026-T2', 'intake');
    expect(inWords(own.total)).toBe('2 = 0 + 0 + 2');
    expect(own.total.cancelled?.reasons).toEqual([]);
    const other = await board.actor('unit_manager', 'family', 'Siri Berglund');
    expect(inWords((await show(other, '2026-T2', 'intake')).total)).toBe('4 = 0 + 0 + 4, cancelled 1');
    const trail = await t.pool.query<{ subject_id: string }>(
      "select subject_id from trail.entry where tenant_id = $1 and operation = 'measures.rows'",
      [board.tenantId],
    );
    expect(trail.rows.map((r) => r.subject_id)).toEqual([shown]);
  });

  test('are not there for another unit’s manager', async () => {
    await keepCase(reportedOn('2026-05-04'));
    const lova = await board.actor('unit_manager', 'youth', 'Lova Strandh');
    expect(await refusal(rowsOf(lova, '2026-T2', 'intake', 'late'))).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('come in pages that together are all', async () => {
    const days = Array.from({ length: 28 }, (_, i) => `2026-05-${String(i + 1).padStart(2, '0')}`);
    for (const day of [...days, ...days, ...days, ...days]) await keepCase(reportedOn(day));
    const page = (n: number) =>
      runner.run(measureRows, berit, {
        measureId: MEASURE,
        period: '2026-T2',
        unitId: board.unitId('intake'),
        part: 'late',
        page: n,
      });
    const [one, two, three] = [await page(1), await page(2), await page(3)];
    expect([one.total, one.pages, one.rows.length, two.rows.length, three.rows.length]).toEqual([
      112, 2, 100, 12, 0,
    ]);
    expect(new Set([...one.rows, ...two.rows].map((r) => r.caseId)).size).toBe(112);
  });
});

const COUNTS_ALONE = ['director', 'developer_quality', 'auditor', 'board_member'] as const;

describe.each(COUNTS_ALONE)('as %s', (role) => {
  test('the board is seen as counts, and no small one', async () => {
    await aSummer();
    await keep(doneAfter('2026-05-04', 5), 30, 'investigation');
    await keep(doneAfter('2026-05-04', 30), 7, 'investigation');
    const actor = await byRole(role);
    for (const period of ['2026-T2', '2026-05', '2026-06', '2026-07', '2026']) {
      for (const unit of [undefined, 'intake', 'investigation', 'youth'] as const) {
        const shown = await show(actor, period, unit);
        expect(JSON.stringify(shown)).not.toMatch(SMALL_COUNT);
        expect(shown).toMatchObject({
          reach: 'board',
          rows: false,
          disclosure: { protected: true, limit: 5 },
        });
      }
    }
    const { total, units } = await show(actor, '2026-T2');
    expect(inWords(total)).toBe('49 = 39 + <5 + *, cancelled <5');
    expect(units).toHaveLength(7);
  });

  test('no row is seen', async () => {
    await keepCase(reportedOn('2026-05-04'));
    const actor = await byRole(role);
    expect(await refusal(rowsOf(actor, '2026-T2', 'intake', 'late'))).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('where small counts are withheld', () => {
  test('what the shares lie between is told, and what is told agrees with the truth', async () => {
    await keep(doneAfter('2026-05-04', 5), 43);
    await keep(reportedOn('2026-05-06'), 3);
    const { total } = await show(await byRole('director'), '2026-T2');
    expect(inWords(total)).toBe('46 = * + 0 + <5');
    expect(total.parts.map((p) => p.share)).toEqual([
      { from: 42 / 46, to: 45 / 46 },
      { from: 0, to: 0 },
      { from: 1 / 46, to: 4 / 46 },
    ]);
  });

  test('the answer is the same from whichever side it is asked', async () => {
    await aSummer();
    const actor = await byRole('auditor');
    const year = await show(actor, '2026');
    const tertial = await show(actor, '2026-T2');
    const month = await show(actor, '2026-05');
    const intake = await show(actor, '2026-05', 'intake');
    expect(year.months[4]?.figure).toEqual(month.total);
    expect(tertial.months[0]?.figure).toEqual(month.total);
    expect(month.units.find((u) => u.unitId === board.unitId('intake'))?.figure).toEqual(intake.total);
  });

  test('whole months alone are counted: one day more would tell of one case more', async () => {
    await keep(doneAfter('2026-08-20', 5), 9);
    const actor = await byRole('director');
    const shown = await show(actor, '2026-T3');
    expect([inWords(shown.total), shown.through]).toEqual(['not_measured: no_whole_month', null]);
    now = at('2026-10-01T00:00:00+02:00');
    const then = await show(actor, '2026-T3');
    expect([inWords(then.total), then.through, then.ongoing]).toEqual(['9 = 9 + 0 + 0', '2026-09-30', true]);
  });

  test('quarters and half-years, which overlap with tertials, are not told', async () => {
    const actor = await byRole('board_member');
    for (const period of ['2026-Q2', '2026-H1']) {
      expect(await refusal(show(actor, period))).toEqual({
        code: 'INVALID_INPUT',
        fields: ['period: period_not_told'],
      });
    }
    expect((await show(berit, '2026-Q2')).period.kind).toBe('quarter');
  });
});

describe('nobody else', () => {
  test.each([
    'caseworker',
    'intake',
    'on_call',
    'administrator',
    'log_reviewer',
    'partner',
    'e_service',
  ] as const)('as %s sees a figure', async (role) => {
    const actor = await board.actor(role, 'intake', 'Jon Åkerlo');
    expect(await refusal(runner.run(listMeasures, actor, {}))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusal(show(actor, '2026-T2'))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusal(rowsOf(actor, '2026-T2', 'intake', 'late'))).toMatchObject({ code: 'FORBIDDEN' });
  });

  test('of another board or municipality is counted', async () => {
    await aSummer();
    for (const other of [await aBoard(t.pool, { beside: board }), await aBoard(t.pool)]) {
      const director = await other.actor('director', 'staff', 'Gunvor Aspnäs');
      const shown = await show(director, '2026-08');
      expect(inWords(shown.total)).toBe('not_measured: before_start');
      expect(await refusal(show(director, '2026-T2', 'intake'))).toMatchObject({ code: 'NOT_FOUND' });
    }
  });
});

test('a measure is listed with what it counts; one that is not there is not found', async () => {
  const { measures } = await runner.run(listMeasures, berit, {});
  expect(measures.map((m) => [m.measureId, m.version, m.legalBasis])).toEqual(
    expect.arrayContaining([
      [MEASURE, 1, '20 kap. 2 § socialtjänstlagen (2025:400)'],
      ['investigations-due', 1, '20 kap. 3 § socialtjänstlagen (2025:400)'],
      ['commitments-due', 1, 'Inget lagrum; lokal rutin'],
      ['first-contacts-due', 1, 'Inget lagrum; lokal rutin'],
      ['starts-due', 1, 'Inget lagrum; lokal rutin'],
      ['plan-reviews-due', 1, 'Inget lagrum; lokal rutin'],
      ['follow-ups-due', 1, 'Inget lagrum om tid; lokal rutin'],
      ['monthly-checks-due', 1, 'Inget lagrum om tid; lokal rutin'],
    ]),
  );
  const partsOf = (id: string) => measures.find((m) => m.measureId === id)?.parts.map((p) => p.part);
  expect(partsOf(MEASURE)).toEqual(['in_time', 'in_extended_time', 'late']);
  // A new day is a new commitment.
  expect(partsOf('commitments-due')).toEqual(['in_time', 'late']);
  const period = '2026-T2';
  const none = runner.run(showMeasure, berit, { measureId: 'none', period });
  expect(await refusal(none)).toMatchObject({ code: 'NOT_FOUND' });
  expect(await refusal(show(berit, '2026-T4'))).toEqual({
    code: 'INVALID_INPUT',
    fields: ['period: period'],
  });
});
