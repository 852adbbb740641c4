import { describe, expect, test } from 'vitest';
import type { Actor } from '#core/access';
import { createRunner } from '#core/operation';
import { aWorld } from '#modules/casework/testing';
import { setCatalogueEntry } from '#modules/interventions';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { crossed, grants, groups } from './modules.ts';

const t = await useTestDatabase();

interface Intervention {
  readonly entry: 'family' | 'home' | 'talks';
  readonly area?: string;
  readonly age?: string;
  readonly started?: string;
  readonly ended?: readonly [on: string, ending: string, final: string, goals?: string];
  readonly who?: string;
}

async function aBoardWith(interventions: readonly Intervention[]) {
  const w = await aWorld(t.pool);
  const runner = createRunner({ pool: t.pool, grants, now: w.now });
  const keeper = await w.board.actor('developer_quality', 'staff', 'Tove Brunnslid');
  const entries = { family: newId(), home: newId(), talks: newId() };
  for (const [key, name, method] of [
    ['family', 'Familjebehandling', 'Komet'],
    ['home', 'Boendestöd', undefined],
    ['talks', 'Föräldrasamtal', 'komet '],
  ] as const) {
    await runner.run(setCatalogueEntry, keeper, {
      entryId: entries[key],
      seenVersion: 0,
      name,
      ...(method && { method }),
      regime: 'own',
      assessed: true,
      activeFrom: '2024-01-01',
      reason: 'Ny',
    });
  }
  for (const i of interventions) {
    const [on = null, ending = null, final = null, goals = null] = i.ended ?? [];
    await t.pool.query(
      `insert into interventions.commission_figure
        (tenant_id, commission_id, case_id, authority_id, unit_id, individual, area, entry_id, sent_on, started_on, ended_on, ending,
         end_follow_up, goals, age_group, method)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $10, $11, $12, $13, $14,
         case when $15 then md5('method komet')::uuid end)`,
      [
        w.board.tenantId,
        newId(),
        newId(),
        w.board.authorityId,
        w.board.unitId('care'),
        i.who ?? newId(),
        i.area ?? 'child_youth',
        entries[i.entry],
        i.started ?? '2026-02-02',
        on,
        ending,
        final,
        goals,
        i.age ?? 'age_6_12',
        i.entry !== 'home',
      ],
    );
  }
  const peder = await w.board.actor('unit_manager', 'care', 'Peder Rösjö');
  const siv = await w.board.actor('director', 'staff', 'Siv Norrby');
  w.at('2027-01-08T09:00');
  const view = (actor: Actor, by: string, period = '2026') =>
    runner.run(groups, actor, { viewId: 'interventions', period, by });
  const cross = (actor: Actor, measureId: string, rows: string, columns: string, period = '2026') =>
    runner.run(crossed, actor, { measureId, rows, columns, period });
  return { peder, siv, view, cross };
}

const times = (n: number, i: Intervention): Intervention[] => Array.from({ length: n }, () => i);
const met = ['2026-06-01', 'goals_met', 'followed_up', 'met'] as const;
const missed = ['2026-07-01', 'declines', 'declined', 'not_met'] as const;

/** Of the year: twelve families, six with homes and one person who has both; counted by hand below. */
const twice = newId();
const YEAR: readonly Intervention[] = [
  ...times(6, { entry: 'family', ended: met }),
  ...times(5, { entry: 'family', ended: missed }),
  { entry: 'family', who: twice },
  ...times(5, { entry: 'home', area: 'adult_misuse', age: 'age_30_64' }),
  { entry: 'home', area: 'adult_misuse', age: 'age_30_64', who: twice, ended: met },
];

type Told = { n: number | null; hidden: string | null } | null;
const told = (count: Told): number | string | null => (count === null ? null : (count.n ?? count.hidden));

describe('interventions by group', () => {
  test('are persons, begun, under way, ended, goals, follow-up and length, counted by hand', async () => {
    const { peder, view } = await aBoardWith(YEAR);
    const shown = await view(peder, 'service');
    const lines = shown.groups.map((g) => [
      g.label,
      told(g.persons),
      ...g.figures.map((f) =>
        f.median !== null ? f.median : f.of ? `${told(f.n)}/${told(f.of)}` : told(f.n),
      ),
    ]);
    expect(shown.measures.map((m) => m.label)).toEqual([
      'Påbörjade',
      'Pågående',
      'Avslutade',
      'Mål uppnådda',
      'Uppföljda',
      'Längd',
    ]);
    expect(lines).toEqual([
      // Six ended after 119 days and five after 149.
      ['Boendestöd', 6, 6, 5, 1, '1/1', '1/1', 119],
      ['Familjebehandling', 12, 12, 1, 11, '6/11', '6/11', 119],
    ]);
    // Who has both is one person.
    expect([told(shown.persons.total), told(shown.measures[0]?.total.n ?? null)]).toEqual([17, 18]);
  });

  test('are of a method whatever the intervention is called, and of those without one', async () => {
    const { peder, view } = await aBoardWith([...YEAR, { entry: 'talks' }]);
    const shown = await view(peder, 'method');
    expect(shown.groups.map((g) => [g.label, told(g.figures[0]?.n ?? null)])).toEqual([
      ['Ingen metod angiven', 6],
      ['Komet', 13],
    ]);
    const ages = await view(peder, 'age_group');
    expect(ages.groups.map((g) => [g.label, told(g.persons)])).toEqual([
      ['6–12 år', 13],
      ['30–64 år', 6],
    ]);
    const reasons = await view(peder, 'ending');
    expect(reasons.groups.map((g) => [g.label, told(g.persons), g.figures.map((f) => told(f.n))])).toEqual([
      ['Målen nådda', 7, [null, null, 7, 7, 7, 7]],
      ['Den enskilde avböjer fortsatt insats', 5, [null, null, 5, 0, 0, 5]],
    ]);
    // What has not ended has no reason: it isn't divided so.
    expect(reasons.measures.filter((m) => !m.divided).map((m) => m.measureId)).toEqual([
      'interventions-started',
      'interventions-running',
    ]);
  });

  test('tell whoever may not see the cases no small count, and none by difference', async () => {
    const { siv, view } = await aBoardWith(YEAR);
    const shown = await view(siv, 'service');
    expect(JSON.stringify(shown)).not.toMatch(/"n":[1-4][,}]/);
    const of = (label: string) => shown.groups.find((g) => g.label === label);
    // One of twelve that ended was at home: neither is told, since the whole is.
    expect(told(of('Boendestöd')?.figures[2]?.n ?? null)).toBe('small');
    expect(told(of('Familjebehandling')?.figures[2]?.n ?? null)).toBe('protected');
    expect(told(shown.measures[2]?.total.n ?? null)).toBe(12);
    expect(of('Boendestöd')?.figures[5]?.median).toBeNull();
    const reasons = await view(siv, 'ending', '2026-T2');
    expect(told(reasons.persons.total)).toBe('protected');
  });

  test('tell no persons where a number of the same persons is small elsewhere', async () => {
    const few = YEAR.filter((i) => i.entry === 'family');
    const { siv, view } = await aBoardWith([...few, ...times(3, { entry: 'home', area: 'disability' })]);
    const shown = await view(siv, 'age_group');
    expect([told(shown.persons.total), ...shown.groups.map((g) => told(g.persons))]).toEqual([
      'protected',
      'protected',
    ]);
  });
});

describe('divided in two ways', () => {
  test('each row and column is what it is by itself, and the inside sums to them', async () => {
    const { peder, cross } = await aBoardWith(YEAR);
    const shown = await cross(peder, 'reasons-for-ending', 'service', 'ending');
    expect(shown.columns.map((c) => [c.label, told(c.total)])).toEqual([
      ['Målen nådda', 7],
      ['Den enskilde avböjer fortsatt insats', 5],
    ]);
    expect(shown.groups.map((g) => [g.label, g.cells.map(told), told(g.total)])).toEqual([
      ['Boendestöd', [1, 0], 1],
      ['Familjebehandling', [6, 5], 11],
    ]);
    const goals = await cross(peder, 'goals-met', 'service', 'goals');
    expect(goals.groups.map((g) => g.share?.ratio?.from)).toEqual([1, 6 / 11]);
    const tertial = await cross(peder, 'interventions-started', 'area', 'age_group', '2026-T1');
    expect(tertial.groups.map((g) => g.cells.map(told))).toEqual([
      [12, 0],
      [0, 6],
    ]);
  });

  test('is told of whole years alone to whoever may not see the cases, and nothing that gives a small one away', async () => {
    const { siv, cross } = await aBoardWith([
      ...times(9, { entry: 'family', ended: met }),
      ...times(8, { entry: 'family', ended: missed }),
      ...times(9, { entry: 'talks', ended: met }),
      ...times(2, { entry: 'talks', ended: missed }),
      ...times(7, { entry: 'home', ended: met }),
      ...times(6, { entry: 'home', ended: missed }),
    ]);
    const shown = await cross(siv, 'reasons-for-ending', 'service', 'ending');
    const cells = Object.fromEntries(shown.groups.map((g) => [g.label, g.cells.map(told)]));
    expect(cells.Föräldrasamtal).toEqual(['protected', 'small']);
    expect(
      Object.values(cells)
        .flat()
        .filter((c) => typeof c === 'number'),
    ).toHaveLength(2);
    expect(shown.groups.map((g) => told(g.total))).toEqual([13, 17, 11]);
    const tertial = await cross(siv, 'reasons-for-ending', 'service', 'ending', '2026-T2');
    expect([tertial.insideTold, tertial.groups.flatMap((g) => g.cells.map(told))]).toEqual([
      false,
      Array.from({ length: 6 }, () => 'protected'),
    ]);
  });
});
