import { describe, expect, test } from 'vitest';
import type { Actor } from '#core/access';
import { createRunner } from '#core/operation';
import { aWorld } from '#modules/casework/testing';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { grants, showCount } from './modules.ts';
import { groupsInWords, inWords, monthsInWords, shareInWords } from './testing/told.ts';

const t = await useTestDatabase();

interface Placement {
  readonly started: string;
  readonly ended?: string;
  /** Days of the health examination; nothing of it is owed where it is null. */
  readonly health?: { readonly asked?: string; readonly done?: string; readonly not?: string } | null;
  /** School age from a day until another, with the first term's last day. */
  readonly school?: readonly [from: string, until: string, due: string];
  readonly followed?: readonly (readonly [from: string, until: string])[];
  readonly impossible?: readonly (readonly [from: string, until: string])[];
  readonly visits?: readonly string[];
  readonly alone?: readonly string[];
  readonly unit?: 'youth';
}

const ranges = (all: Placement['followed'] = []) => `{${all.map(([a, b]) => `[${a},${b})`).join(',')}}`;

async function aBoardWith(placements: readonly Placement[], shelters: readonly Shelter[] = []) {
  const w = await aWorld(t.pool);
  const runner = createRunner({ pool: t.pool, grants, now: w.now });
  const { tenantId, authorityId } = w.board;
  for (const p of placements) {
    await t.pool.query(
      `insert into placements.duty_figure
        (tenant_id, placement_id, case_id, authority_id, unit_id, started_on, ended_on, health_owed, health_due_on, asked_on, examined_on,
         not_needed_on, school_from, school_until, school_due_on, school_followed, school_impossible, child_until, is_child, visited_on, alone_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $6::date + 30, $9, $10, $11, $12, $13, $14, $15, $16, $13, true, $17, $18)`,
      [
        tenantId,
        newId(),
        newId(),
        authorityId,
        w.board.unitId(p.unit ?? 'investigation'),
        p.started,
        p.ended ?? null,
        p.health !== null,
        p.health?.asked ?? null,
        p.health?.done ?? null,
        p.health?.not ?? null,
        p.school?.[0] ?? null,
        p.school?.[1] ?? null,
        p.school?.[2] ?? null,
        ranges(p.followed),
        ranges(p.impossible),
        p.visits ?? [],
        p.alone ?? [],
      ],
    );
  }
  for (const s of shelters) {
    await t.pool.query(
      `insert into placements.shelter_school_figure
        (tenant_id, stay_id, placement_id, case_id, authority_id, unit_id, began_on, due_on, outcome, outcome_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        tenantId,
        newId(),
        newId(),
        newId(),
        authorityId,
        w.board.unitId('investigation'),
        s.began,
        s.due,
        s.had?.[0] ?? null,
        s.had?.[1] ?? null,
      ],
    );
  }
  const manager = await w.board.actor('unit_manager', 'investigation', 'Peder Rösjö');
  w.at('2027-01-02T09:00');
  const show = (measureId: string, by?: string, actor: Actor = manager) =>
    runner.run(showCount, actor, { measureId, period: '2026-T3', ...(by && { by }) });
  return { w, show };
}

interface Shelter {
  readonly began: string;
  readonly due: string;
  readonly had?: readonly [outcome: 'kept' | 'offered' | 'neither', on: string];
}

describe('health examinations of an autumn, counted by hand', () => {
  const PLACEMENTS: readonly Placement[] = [
    // Due 1 September: asked for and done on the last day.
    { started: '2026-08-02', health: { asked: '2026-08-03', done: '2026-09-01' } },
    // Due 31 August: the tertial before.
    { started: '2026-08-01', health: { asked: '2026-08-03', done: '2026-08-20' } },
    // Due 1 October: done a day too late.
    { started: '2026-09-01', health: { asked: '2026-09-02', done: '2026-10-02' } },
    // Due 1 October: done, and never asked for.
    { started: '2026-09-01', health: { done: '2026-09-10' } },
    // Due 31 October: asked for alone; it ended the day after the thirty.
    { started: '2026-10-01', ended: '2026-11-01', health: { asked: '2026-10-02' } },
    // Due 31 October: ended that day.
    { started: '2026-10-01', ended: '2026-10-31' },
    // Short too, though the examination was made.
    { started: '2026-10-01', ended: '2026-10-10', health: { asked: '2026-10-01', done: '2026-10-05' } },
    // Due 1 December: not needed.
    { started: '2026-11-01', health: { not: '2026-11-05' } },
    // Due 1 December: nothing.
    { started: '2026-11-01' },
    // Placed on 5 December: its thirty days are not out.
    { started: '2026-12-05' },
    // Over 21.
    { started: '2026-10-01', health: null },
    // Of another unit.
    { started: '2026-10-01', unit: 'youth' },
  ];

  test('are those asked for and done in time, of those that lasted longer than thirty days', async () => {
    const { show } = await aBoardWith(PLACEMENTS);
    const answer = await show('placement-health-examinations', 'health');
    expect(shareInWords(answer.total)).toBe('1/5');
    // September · October: two late and one asked for · November · December: nothing was done of one.
    expect(monthsInWords(answer)).toBe('1/1 0/3 0/0 0/1');
    expect(groupsInWords(answer)).toEqual([
      'Begärd och gjord inom 30 dagar: 1',
      'Gjord senare, eller utan att vara begärd: 2',
      'Begärd, inte gjord: 1',
      'Inte begärd: 1',
      'Behövs inte: 1',
      'Upphörde inom 30 dagar: 2',
    ]);
  });

  test('are told to the board without small numbers', async () => {
    const { w, show } = await aBoardWith(PLACEMENTS);
    const petter = await w.board.actor('auditor', 'staff', 'Petter Holmsund');
    const answer = await show('placement-health-examinations', 'health', petter);
    expect(inWords(answer.total.share?.numerator ?? null)).toBe('<5');
    expect(groupsInWords(answer).every((g) => g.endsWith('<5') || g.endsWith('*'))).toBe(true);
  });
});

test('schooling at the end of each month, counted by hand', async () => {
  const SCHOOL = ['2015-07-01', '2028-01-01', '2026-06-30'] as const;
  const { show } = await aBoardWith([
    // a: followed up in spring; that holds until the autumn term's last day, and autumn's own was made on 10 December.
    {
      started: '2026-02-01',
      school: SCHOOL,
      followed: [
        ['2026-05-01', '2026-12-31'],
        ['2026-12-10', '2027-06-30'],
      ],
    },
    // b: followed up in spring alone.
    { started: '2026-02-01', school: SCHOOL, followed: [['2026-05-01', '2026-12-31']] },
    // c: placed in autumn, followed up on 15 November.
    {
      started: '2026-09-15',
      school: ['2015-07-01', '2028-01-01', '2026-12-31'],
      followed: [['2026-11-15', '2027-06-30']],
    },
    // d: placed in autumn, never followed up.
    { started: '2026-10-15', school: ['2015-07-01', '2028-01-01', '2026-12-31'] },
    // e: could not be followed up.
    { started: '2026-02-01', school: SCHOOL, impossible: [['2026-10-20', '2027-06-30']] },
    // f: turned eighteen on 1 November.
    { started: '2026-02-01', school: ['2014-07-01', '2026-11-01', '2026-06-30'] },
    // g: moved home on 30 November.
    { started: '2026-02-01', ended: '2026-11-30', school: SCHOOL, followed: [['2026-05-01', '2026-12-31']] },
    // h: not yet of school age.
    { started: '2026-02-01', school: ['2028-07-01', '2040-01-01', '2028-12-31'] },
    // i: of an age that nobody knows.
    { started: '2026-02-01' },
  ]);
  const answer = await show('placed-children-schooling', 'school');
  // September: a, b, g of a, b, e, f, g · October: a, b, g of a, b, f, g · November: a, b, c of a, b, c · December: a, c of a, b, c, d.
  expect(monthsInWords(answer)).toBe('3/5 3/4 3/3 2/4');
  expect(groupsInWords(answer)).toEqual([
    'Uppföljd inom terminen: 2',
    'Inte uppföljd: 2',
    'Gick inte att följa upp: 1',
    'Placerad under terminen, inte uppföljd än: 0',
  ]);
});

test('school in sheltered housing, counted by hand', async () => {
  const { show } = await aBoardWith(
    [],
    [
      { began: '2026-09-07', due: '2026-09-14', had: ['kept', '2026-09-07'] },
      { began: '2026-09-07', due: '2026-09-14', had: ['offered', '2026-09-14'] },
      { began: '2026-10-05', due: '2026-10-12', had: ['kept', '2026-10-13'] },
      { began: '2026-10-05', due: '2026-10-12', had: ['neither', '2026-10-07'] },
      { began: '2026-11-02', due: '2026-11-09' },
      { began: '2026-08-31', due: '2026-09-07', had: ['kept', '2026-09-01'] },
    ],
  );
  const answer = await show('shelter-schooling', 'schooling');
  expect(monthsInWords(answer)).toBe('2/2 0/2 0/1 0/0');
  expect(groupsInWords(answer)).toEqual([
    'Gick kvar i sin skola: 1',
    'Erbjuden skolgång på annat sätt: 1',
    'Senare än fem skoldagar: 1',
    'Ingen skolgång: 2',
  ]);
});

test('visits of the last twelve months to those placed for a year, counted by hand', async () => {
  const CHILD = ['2015-07-01', '2028-01-01', '2026-06-30'] as const;
  const { show } = await aBoardWith([
    // a: four; the first falls out of the year at the end of November.
    {
      started: '2025-09-01',
      school: CHILD,
      visits: ['2025-11-30', '2026-03-01', '2026-06-01', '2026-09-01'],
      alone: ['2026-03-01'],
    },
    // b: a year old on 31 October; four, the last in November; one of them alone.
    {
      started: '2025-10-31',
      school: CHILD,
      visits: ['2026-02-01', '2026-05-01', '2026-08-01', '2026-11-05'],
      alone: ['2026-02-01', '2026-05-01', '2026-08-01', '2026-11-05'],
    },
    // c: none.
    { started: '2025-01-01', school: CHILD },
    // d: not yet a year.
    { started: '2026-01-01', school: CHILD, visits: ['2026-02-01'] },
    // e: turned eighteen on 1 October.
    { started: '2025-01-01', school: ['2014-07-01', '2026-10-01', '2026-06-30'] },
  ]);
  const answer = await show('placed-children-visits', 'visits');
  // September: a of a, c, e · October: a of a, b, c · November: b of a, b, c · December: the same.
  expect(monthsInWords(answer)).toBe('1/3 1/3 1/3 1/3');
  expect(groupsInWords(answer)).toEqual([
    'Fyra besök eller fler: 1',
    'Ett till tre besök: 1',
    'Inget besök: 1',
  ]);
  expect(groupsInWords(await show('placed-children-visits', 'talks'))).toEqual([
    'Fyra samtal i enrum eller fler: 1',
    'Ett till tre samtal i enrum: 1',
    'Inget samtal i enrum: 1',
  ]);
});
