import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor, Role } from '#core/access';
import { type AccessTables, type CaseFact, putCaseFact } from '#core/access';
import { aBoard, type Board } from '#core/access/testing';
import { at, clock, FOURTEEN_DAYS, keepClock, stopped } from '#core/clocks/testing';
import { createRunner } from '#core/operation';
import { inTransaction } from '#platform/db';
import { AppError } from '#platform/errors';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { grants, measuresOf } from '../index.ts';
import { inWords } from '../testing/figures.ts';

const MEASURE = 'preliminary-assessments-due';
const { publish, listEditions, showEdition, editionDifference, knownThen } = measuresOf([]);

const t = await useTestDatabase();
let board: Board;
let berit: Actor;
let controller: Actor;
let now: Date;
beforeEach(async () => {
  board = await aBoard(t.pool);
  berit = await board.actor('unit_manager', 'family', 'Berit Sandmo');
  controller = await byRole('developer_quality');
  now = at('2026-09-10T09:15:00+02:00');
});

const runner = createRunner({ pool: t.pool, grants, now: () => now });
const byRole = (role: Role) => board.actor(role, 'staff', 'Gunvor Aspnäs');
const publishT2 = (seenEditions: number, reason?: string, actor = controller) =>
  runner.run(publish, actor, {
    editionId: newId(),
    period: '2026-T2',
    measureId: MEASURE,
    seenEditions,
    ...(reason ? { reason } : {}),
  });
const edition = async (number: number, actor = controller) => {
  const shown = await runner.run(showEdition, actor, { period: '2026-T2', number, measureId: MEASURE });
  const [measure] = shown.measures;
  if (measure?.told.kind !== 'clocks') throw new Error('It is not there');
  return { ...shown, measure, total: inWords(measure.told.answer.total) };
};
const difference = (number: number, actor = berit) =>
  runner.run(editionDifference, actor, { period: '2026-T2', number, measureId: MEASURE });

async function refusal(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof AppError)) throw error ?? new Error('It was not refused');
  return [error.code, error.reason ?? error.fields.map((f) => `${f.field}: ${f.code}`).join()].join(' ');
}

/** Reports that came on the fourth of May at ten, due a fortnight later, and were decided after so many days; null: not yet. */
async function cases(n: number, days: number | null, fact: Partial<CaseFact> = {}): Promise<string[]> {
  const ids: string[] = [];
  for (let i = 0; i < n; i++) {
    const c = clock(FOURTEEN_DAYS, '2026-05-04T10:00:00+02:00');
    const done =
      days === null ? c : stopped(c, new Date(c.startedAt.getTime() + days * 86_400_000).toISOString());
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
    await keepClock(t.pool, done, FOURTEEN_DAYS, {
      tenantId: board.tenantId,
      authorityId: board.authorityId,
      unitId: board.unitId('intake'),
      caseId,
      recordedAt: at('2026-05-04T10:30:00+02:00'),
    });
    ids.push(caseId);
  }
  return ids;
}

/** As a correction leaves it: what it was stands beside. */
async function correct(caseIds: readonly string[], stoppedAt: string | null, on: string): Promise<void> {
  for (const caseId of caseIds) {
    await t.pool.query(
      `insert into clocks.correction (tenant_id, id, clock_id, authority_id, unit_id, case_id, corrected_at, reason, before, after, was_due_at,
          was_due_on, was_original_due_at, was_stopped_at, was_cancelled_at, was_cancelled_code)
        select tenant_id, $2, id, authority_id, unit_id, case_id, $3, 'Fel dag.', '{}', '{}', due_at, due_on, original_due_at, stopped_at,
          cancelled_at, cancelled_code from clocks.clock where case_id = $1`,
      [caseId, newId(), on],
    );
    await t.pool.query('update clocks.clock set stopped_at = $2, corrected_at = $3 where case_id = $1', [
      caseId,
      stoppedAt,
      on,
    ]);
  }
}

describe('what is published', () => {
  test('is frozen: a later correction changes nothing in it, and a new edition stands beside with its reason', async () => {
    await cases(20, 5);
    const late = await cases(12, 20);
    const first = await publishT2(0);
    expect([first.number, first.reason, first.publishedBy]).toEqual([1, null, 'Gunvor Aspnäs']);
    expect((await edition(1)).total).toBe('32 = 20 + 0 + 12');

    await correct(late.slice(0, 6), '2026-05-10T10:00:00+02:00', '2026-09-10T08:00:00+02:00');
    expect((await edition(1)).total).toBe('32 = 20 + 0 + 12');
    expect(await refusal(publishT2(1))).toBe('INVALID_INPUT reason: reason_missing');
    expect(await refusal(publishT2(0, 'Sex fall var rätt i tid.'))).toBe(
      'CONFLICT EDITION_PUBLISHED_MEANWHILE',
    );
    const second = await publishT2(1, 'Sex fall var rätt i tid.');
    expect([second.number, second.reason]).toEqual([2, 'Sex fall var rätt i tid.']);
    const shown = await edition(2);
    expect([shown.total, shown.measure.differing]).toEqual(['32 = 26 + 0 + 6', { n: 6, hidden: null }]);
    expect((await edition(1)).total).toBe('32 = 20 + 0 + 12');
    const { editions } = await runner.run(listEditions, await byRole('board_member'), { period: '2026-T2' });
    expect(editions.map((e) => e.number)).toEqual([2, 1]);
  });

  test('is the same edition when it is sent again, and is not published anew when nothing has changed', async () => {
    await cases(7, 5);
    const input = { editionId: newId(), period: '2026-T2', measureId: MEASURE, seenEditions: 0 };
    const first = await runner.run(publish, controller, input);
    expect(await runner.run(publish, controller, input)).toEqual(first);
    expect(await refusal(publishT2(1, 'Ingenting.'))).toBe('CONFLICT NOTHING_NEW_TO_PUBLISH');
    expect((await runner.run(listEditions, controller, {})).editions).toHaveLength(1);
  });

  test('is a tertial or a year that is over, and the controller’s to publish', async () => {
    await cases(7, 5);
    const of = (period: string) =>
      refusal(runner.run(publish, controller, { editionId: newId(), period, seenEditions: 0 }));
    expect(await of('2026-T3')).toBe('CONFLICT PERIOD_NOT_OVER');
    expect(await of('2026-05')).toBe('INVALID_INPUT period: period_not_published');
    for (const actor of [berit, await byRole('director'), await byRole('board_member')]) {
      expect(await refusal(publishT2(0, undefined, actor))).toBe('FORBIDDEN ROLE_LACKS_PERMISSION');
    }
  });

  test('can be changed by nobody: the application has no right to', async () => {
    await cases(7, 5);
    await publishT2(0);
    for (const table of ['measures.edition', 'measures.edition_figure', 'measures.evidence']) {
      for (const act of ['update', 'delete']) {
        for (const role of ['samsyn_app', 'samsyn_evidence', 'samsyn_measures']) {
          const { rows } = await t.pool.query(`select has_table_privilege($1, $2, $3) as may`, [
            role,
            table,
            act,
          ]);
          expect(rows, `${role} ${act} ${table}`).toEqual([{ may: false }]);
        }
      }
    }
  });
});

describe('a small correction', () => {
  test('is told as fewer than five rows: the earlier figures stand, and no difference can be computed', async () => {
    await cases(20, 5);
    const late = await cases(12, 20);
    await publishT2(0);
    await correct(late.slice(0, 1), '2026-05-10T10:00:00+02:00', '2026-09-10T08:00:00+02:00');
    await publishT2(1, 'En dag var fel.');
    for (const role of ['developer_quality', 'director', 'board_member', 'auditor'] as const) {
      const shown = await edition(2, await byRole(role));
      expect([shown.total, shown.measure.standsOn, shown.measure.differing]).toEqual([
        '32 = 20 + 0 + 12',
        1,
        { n: null, hidden: 'small' },
      ]);
    }
  });

  test('is seen row by row by the unit’s manager, and by no other unit’s', async () => {
    await cases(3, 5);
    const [wrong = ''] = await cases(1, 20);
    await publishT2(0);
    await correct([wrong], '2026-05-10T10:00:00+02:00', '2026-09-10T08:00:00+02:00');
    const [came = ''] = await cases(1, null);
    await publishT2(1, 'En dag var fel, och en anmälan hade glömts.');
    const shown = await difference(2);
    expect(shown.numbers).toEqual({ came: 1, went: 0, changed: 1 });
    expect(
      shown.rows
        .map((r) => [r.change, r.cases.map((c) => c.caseId), r.before?.[0] ?? null, r.after?.[0]])
        .sort(),
    ).toEqual([
      ['came', [came], null, 'Över tid'],
      ['changed', [wrong], 'Över tid', 'Inom tid'],
    ]);
    expect(
      shown.units.map((u) => [u.name, u.before, u.after, u.parts.map((p) => [p.label, p.before, p.after])]),
    ).toEqual([
      [
        'Mottagning barn och unga',
        4,
        5,
        [
          ['Inom tid', 3, 4],
          ['Över tid', 1, 1],
        ],
      ],
    ]);
    const lova = await board.actor('unit_manager', 'youth', 'Lova Strandh');
    expect((await difference(2, lova)).rows).toEqual([]);
    for (const role of ['developer_quality', 'director', 'board_member', 'auditor'] as const) {
      expect(await refusal(difference(2, await byRole(role)))).toBe('FORBIDDEN ROLE_LACKS_PERMISSION');
    }
  });

  test('tells nothing of a case that a conflict of interest closes', async () => {
    await cases(3, 5);
    const [closed = ''] = await cases(1, 20, { excludedEmployees: [berit.employeeId ?? ''] });
    await publishT2(0);
    await correct([closed], '2026-05-10T10:00:00+02:00', '2026-09-10T08:00:00+02:00');
    await publishT2(1, 'En dag var fel.');
    const shown = await difference(2);
    expect([shown.rows, shown.hidden, shown.numbers, shown.units[0]?.after]).toEqual([
      [],
      0,
      { came: 0, went: 0, changed: 0 },
      3,
    ]);
  });

  test('is told by no month of the year, which a tertial has told before', async () => {
    await cases(20, 5);
    const late = await cases(12, 20);
    await publishT2(0);
    await correct(late.slice(0, 1), '2026-05-10T10:00:00+02:00', '2026-09-10T08:00:00+02:00');
    now = at('2027-01-10T09:15:00+01:00');
    await runner.run(publish, controller, {
      editionId: newId(),
      period: '2026',
      measureId: MEASURE,
      seenEditions: 0,
    });
    const monthsOf = async (period: string) => {
      const shown = await runner.run(showEdition, controller, { period, number: 1, measureId: MEASURE });
      const [measure] = shown.measures;
      if (measure?.told.kind !== 'clocks') throw new Error('It is not there');
      return {
        level: measure.toldLevel,
        may: measure.told.answer.months.find((m) => m.period.key === '2026-05')?.figure,
      };
    };
    expect(inWords((await monthsOf('2026-T2')).may as never)).toBe('32 = 20 + 0 + 12');
    const year = await monthsOf('2026');
    expect([year.level, year.may?.due, year.may?.parts.map((p) => p.count.n)]).toEqual([
      'board',
      { n: null, hidden: 'protected' },
      [null, null, null],
    ]);
  });

  test('of another board is in none of ours', async () => {
    await cases(7, 5);
    await publishT2(0);
    const other = await aBoard(t.pool, { beside: board });
    const theirs = await other.actor('developer_quality', 'staff', 'Gunvor Aspnäs');
    expect((await runner.run(listEditions, theirs, {})).editions).toEqual([]);
    expect(await refusal(edition(1, theirs))).toBe('NOT_FOUND ');
  });
});

describe('as it was known then', () => {
  const then = (day: string, actor = berit) =>
    runner.run(knownThen, actor, { measureId: MEASURE, period: '2026-T2', day });

  test('a corrected row is judged as it stood, and one that was written down later is not there', async () => {
    await cases(2, 5);
    const [wrong = ''] = await cases(1, 20);
    await correct([wrong], '2026-05-10T10:00:00+02:00', '2026-09-01T08:00:00+02:00');
    const [late = ''] = await cases(1, 20);
    await t.pool.query('update clocks.clock set recorded_at = $2 where case_id = $1', [
      late,
      '2026-08-20T10:00:00+02:00',
    ]);

    const counted = async (day: string) => {
      const { units, numbers, rows } = await then(day);
      return [
        units[0]?.parts.map((p) => `${p.label} ${p.before}→${p.after}`).join(', '),
        numbers,
        rows.map((r) => [r.change, r.cases[0]?.caseId]),
      ];
    };
    expect(await counted('2026-08-19')).toEqual([
      'Inom tid 2→3, Över tid 1→1',
      { came: 1, went: 0, changed: 1 },
      expect.arrayContaining([
        ['came', late],
        ['changed', wrong],
      ]),
    ]);
    expect(await counted('2026-08-31')).toEqual([
      'Inom tid 2→3, Över tid 2→1',
      { came: 0, went: 0, changed: 1 },
      [['changed', wrong]],
    ]);
    expect(await counted('2026-09-01')).toEqual([
      'Inom tid 3→3, Över tid 1→1',
      { came: 0, went: 0, changed: 0 },
      [],
    ]);
    // On the day before it was due it was not judged, done or not.
    expect((await then('2026-05-17')).units[0]?.before).toBe(0);
  });

  test('says how many rows are older than what is kept of when they were written down', async () => {
    await cases(2, 5);
    await t.pool.query('update clocks.clock set recorded_at = null where tenant_id = $1', [board.tenantId]);
    expect((await then('2026-08-19')).unrecorded).toBe(2);
  });

  test('is for those who see the rows: day by day it would tell each single case', async () => {
    await cases(7, 5);
    for (const role of ['developer_quality', 'director', 'board_member', 'auditor'] as const) {
      expect(await refusal(then('2026-08-19', await byRole(role)))).toBe('FORBIDDEN ROLE_LACKS_PERMISSION');
    }
  });
});
