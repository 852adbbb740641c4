import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#core/access';
import { useTestDatabase } from '#testing';
import { assignCases } from '../operations/assign-cases.ts';
import { aCase, aChild, aNeighbour, aWorld, type World } from '../testing/index.ts';
import { cases } from './cases.ts';
import { handover } from './handover.ts';
import { myDay } from './my-day.ts';
import { myWatch } from './my-watch.ts';
import { unitOverview } from './unit-overview.ts';
import { watch } from './watch.ts';

const t = await useTestDatabase();
let w: World;
beforeEach(async () => {
  w = await aWorld(t.pool);
});

const NONE = { overdue: 0, today: 0, days3: 0, days7: 0, days30: 0, later: 0 };
/** By a neighbour, to whom no feedback is owed: the clocks are those of the stages alone. */
const named = (givenName: string) =>
  aCase(w).reported({ children: [aChild({ givenName })], reporter: aNeighbour });
const labels = (list: { rows: readonly { label: string }[] }) => list.rows.map((r) => r.label);

/**
 * On Friday 20 November: Alva's 14 days ended yesterday; Bo's end today; Cleo's in three days, Dag's in seven; Eja came in today.
 * All but Eja have been assessed. Mira has Alva and Dag; Jon has Bo, and Cleo since he assessed her; nobody has Eja.
 */
async function aWeek(): Promise<void> {
  w.at('2026-11-05T09:00');
  await named('Alva').heldBy(w.mira).assessed().build();
  w.at('2026-11-06T09:00');
  await named('Bo').heldBy(w.jon).assessed().build();
  w.at('2026-11-09T09:00');
  await named('Cleo').assessed().build();
  w.at('2026-11-13T09:00');
  await named('Dag').heldBy(w.mira).assessed().build();
  w.at('2026-11-20T09:00');
  await named('Eja').build();
}

describe('the watch list of units', () => {
  test('has what runs, nearest first, with counts by stretch, by rule and by who has it', async () => {
    await aWeek();
    const list = await w.run(watch, w.berit, {});
    expect(list.rows.map((r) => [r.label, r.clock.ruleId, r.clock.dueOn])).toEqual([
      ['Alva N.', 'BU-020', '2026-11-19'],
      ['Bo N.', 'BU-020', '2026-11-20'],
      ['Eja N.', 'BU-010', '2026-11-20'],
      ['Cleo N.', 'BU-020', '2026-11-23'],
      ['Dag N.', 'BU-020', '2026-11-27'],
      ['Eja N.', 'BU-020', '2026-12-04'],
    ]);
    expect(list).toMatchObject({
      total: 6,
      counts: { overdue: 1, today: 2, days3: 1, days7: 1, days30: 1, later: 0 },
      rules: [
        {
          ruleId: 'BU-020',
          total: 5,
          counts: { ...NONE, overdue: 1, today: 1, days3: 1, days7: 1, days30: 1 },
        },
        { ruleId: 'BU-010', total: 1, counts: { ...NONE, today: 1 } },
      ],
    });
    const [first, ...rest] = list.holders.map((h) => [h.employeeName, h.standing, h.total, h.counts.overdue]);
    expect(first).toEqual(['Mira Dalholm', 'held', 2, 1]);
    expect(rest).toHaveLength(2);
    expect(rest).toEqual(
      expect.arrayContaining([
        ['Jon Åkerlo', 'held', 2, 0],
        [null, 'unassigned', 2, 0],
      ]),
    );
  });

  test.each([
    ['overdue', ['Alva N.']],
    ['today', ['Bo N.', 'Eja N.']],
    ['within3', ['Bo N.', 'Eja N.', 'Cleo N.']],
    ['days3', ['Cleo N.']],
    ['days7', ['Dag N.']],
    ['days30', ['Eja N.']],
    ['later', []],
  ] as const)('narrowed to %s shows as many as it says', async (bucket, expected) => {
    await aWeek();
    const list = await w.run(watch, w.berit, { bucket });
    expect(labels(list)).toEqual(expected);
    expect(list.total).toBe(expected.length);
  });

  test('is narrowed by rule, by who has it and by unit; the counts follow, the choices stay', async () => {
    await aWeek();
    const of = async (query: object) => {
      const { rows, total, holders } = await w.run(watch, w.berit, query);
      expect(holders).toHaveLength(3);
      expect(total).toBe(rows.length);
      return labels({ rows });
    };
    expect(await of({ ruleId: 'BU-010' })).toEqual(['Eja N.']);
    expect(await of({ holder: w.mira.functionId })).toEqual(['Alva N.', 'Dag N.']);
    expect(await of({ holder: 'none' })).toEqual(['Eja N.', 'Eja N.']);
    expect(await of({ holder: 'none', ruleId: 'BU-020', bucket: 'days30' })).toEqual(['Eja N.']);
    expect(await of({ unitId: w.board.unitId('intake') })).toHaveLength(6);
    const elsewhere = await w.run(watch, w.berit, { unitId: w.board.unitId('youth') });
    expect(elsewhere).toMatchObject({ rows: [], total: 0 });
  });

  test('is the own unit’s for those who take in, and the area’s for who leads it', async () => {
    await aWeek();
    await named('Fia').assessed().opened(w.siv).build();
    expect(labels(await w.run(watch, w.jon, {}))).not.toContain('Fia N.');
    expect(labels(await w.run(watch, w.berit, {}))).toContain('Fia N.');
    expect(labels(await w.run(watch, w.berit, { scope: 'unit' }))).toEqual([]);
  });
});

describe('one’s own watch list', () => {
  test('has all that My day has and what comes later, and nothing of anybody else’s', async () => {
    await aWeek();
    const list = await w.run(myWatch, w.mira, {});
    // What nobody in intake has been given is everybody's there.
    expect(labels(list)).toEqual(['Alva N.', 'Eja N.', 'Dag N.', 'Eja N.']);
    expect(list.counts).toEqual({ overdue: 1, today: 1, days3: 0, days7: 1, days30: 1, later: 0 });
    const day = await w.run(myDay, w.mira, {});
    const near = day.overdue.length + day.dueToday.length + day.next.length;
    expect(near + day.laterCount).toBe(list.total);
    expect(labels(await w.run(myWatch, w.mira, { bucket: 'days30' }))).toEqual(['Eja N.']);
    expect(labels(await w.run(myWatch, w.mira, { holder: w.mira.functionId ?? '' }))).toEqual([
      'Alva N.',
      'Dag N.',
    ]);
  });

  test('is there for a caseworker, who sees no unit’s', async () => {
    await named('Fia').assessed().opened(w.siv).build();
    await named('Gry').assessed().opened(w.olle).build();
    const list = await w.run(myWatch, w.siv, {});
    expect(labels(list)).toEqual(['Fia N.']);
    expect(list).toMatchObject({
      counts: { ...NONE, later: 1 },
      rules: [{ ruleId: 'BU-040' }],
      holders: [{ employeeName: 'Siv Rönnfors' }],
    });
  });

  test('has of an absent colleague’s only what falls due while one stands in', async () => {
    await aWeek();
    await w.board.hold(w.mira.functionId ?? '', w.siv.employeeId ?? '', 'deputy');
    await w.board.away(w.mira.employeeId ?? '', { from: '2026-11-20', to: '2026-11-24' });
    const deputy: Actor = {
      ...w.siv,
      functionIds: [w.siv.functionId ?? '', w.mira.functionId ?? ''],
    };
    expect(labels(await w.run(myWatch, deputy, {}))).toEqual(['Alva N.']);
  });
});

describe('a function that nobody holds', () => {
  const title = 'Socialsekreterare 3';
  let vacant: string;
  beforeEach(async () => {
    vacant = await w.board.vacantFunction('caseworker', 'investigation', title);
    const { caseId } = await named('Hugo').assessed().opened(w.olle).build();
    await w.run(assignCases, w.berit, { caseIds: [caseId], functionId: vacant });
    await named('Ines').assessed().opened(w.siv).build();
  });

  test('is told from a case that nobody has been given, in every list', async () => {
    const row = (await w.run(cases, w.berit, {})).rows.find((r) => r.label === 'Hugo N.');
    expect(row).toMatchObject({ holderName: null, holderTitle: title, standing: 'vacant' });
    expect(await w.run(watch, w.berit, { holder: 'vacant' })).toMatchObject({
      total: 1,
      rows: [{ label: 'Hugo N.', clock: { holder: { standing: 'vacant', employeeName: 'Berit Sandmo' } } }],
    });
    expect(labels(await w.run(myWatch, w.berit, { holder: 'vacant' }))).toEqual(['Hugo N.']);
  });

  test('stands in the manager’s figures with all that it owes, until that is given on', async () => {
    const before = await w.run(unitOverview, w.berit, {});
    expect(before.figures).toMatchObject({ withoutHolder: 1, unassigned: 0 });
    expect(before.workload.find((f) => f.functionId === vacant)).toMatchObject({
      title,
      standing: 'vacant',
      openCases: 1,
      investigations: 1,
      weighted: 3,
      openClocks: 1,
    });
    const owed = await w.run(handover, w.berit, { functionId: vacant });
    expect(owed).toMatchObject({
      standing: 'vacant',
      acting: { name: 'Berit Sandmo', via: 'manager' },
      cases: [{ label: 'Hugo N.', clocks: [{ ruleId: 'BU-040' }] }],
    });
    expect(owed.receivers.map((r) => r.employeeName)).toContain('Siv Rönnfors');

    await w.run(assignCases, w.berit, {
      caseIds: owed.cases.map((c) => c.caseId),
      functionId: w.siv.functionId ?? '',
    });
    const after = await w.run(unitOverview, w.berit, {});
    expect(after.figures.withoutHolder).toBe(0);
    expect(after.workload.find((f) => f.functionId === w.siv.functionId)).toMatchObject({ weighted: 6 });
    expect((await w.run(handover, w.berit, { functionId: vacant })).cases).toEqual([]);
  });
});
