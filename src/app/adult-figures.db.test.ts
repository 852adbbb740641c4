import { describe, expect, test } from 'vitest';
import type { Actor } from '#core/access';
import { createRunner } from '#core/operation';
import { aWorld } from '#modules/casework/testing';
import { newId } from '#platform/ids';
import { useTestDatabase } from '#testing';
import { grants, showCount } from './modules.ts';
import { groupsInWords, inWords, monthsInWords, shareInWords } from './testing/told.ts';

const t = await useTestDatabase();
const T3 = '2026-T3';

interface Exposed {
  readonly known: string;
  readonly reached?: string;
  readonly unsafe?: true;
  readonly joined?: true;
  readonly asked?: readonly [on: string, answer: string];
  readonly children?: string;
}
interface Home {
  readonly step: string;
  readonly from: string;
  readonly until?: string;
  readonly next?: string;
  readonly corrected?: true;
}

async function aBoardWith({
  exposed = [],
  homes = [],
}: {
  exposed?: readonly Exposed[];
  homes?: readonly Home[];
}) {
  const w = await aWorld(t.pool);
  const { run } = createRunner({ pool: t.pool, grants, now: w.now });
  const unitId = w.board.unitId('youth');
  await t.pool.query("update org.unit set area = 'adult_misuse' where id = $1", [unitId]);
  const of = [w.board.tenantId, w.board.authorityId, unitId];
  for (const e of exposed) {
    await t.pool.query(
      `insert into adults.violence_figure
        (tenant_id, authority_id, unit_id, case_id, area, known_at, known_on, due_on, contacted_at, no_safe_way, joined, asked_on, answer, children)
       values ($1, $2, $3, $4, 'adult_violence', $5, ($5::timestamptz at time zone 'Europe/Stockholm')::date,
         (($5::timestamptz + interval '48 hours') at time zone 'Europe/Stockholm')::date, $6, $7, $8, $9, $10, $11)`,
      [
        ...of,
        newId(),
        e.known,
        e.reached ?? null,
        e.unsafe ?? false,
        e.joined ?? false,
        e.asked?.[0] ?? null,
        e.asked?.[1] ?? null,
        e.children ?? null,
      ],
    );
  }
  for (const h of homes) {
    await t.pool.query(
      `insert into adults.housing_figure
        (tenant_id, authority_id, unit_id, case_id, step_id, area, step, from_on, until_on, next_step, corrected)
       values ($1, $2, $3, $4, $5, 'adult_misuse', $6, $7, $8, $9, $10)`,
      [...of, newId(), newId(), h.step, h.from, h.until ?? null, h.next ?? null, h.corrected ?? false],
    );
  }
  const ingrid = await w.board.actor('unit_manager', 'youth', 'Ingrid Askdalen');
  w.at('2027-01-02T09:00');
  const show = (measureId: string, by?: string, actor: Actor = ingrid) =>
    run(showCount, actor, { measureId, period: T3, ...(by && { by }) });
  return { show };
}

/** Counted by hand below. */
const AUTUMN: readonly Exposed[] = [
  // Reached on the last minute of the 48th hour, over a weekend.
  { known: '2026-10-02T10:00+02', reached: '2026-10-04T10:00+02', asked: ['2026-12-01', 'increased'] },
  // A minute late.
  { known: '2026-10-05T10:00+02', reached: '2026-10-07T10:01+02', asked: ['2026-12-02', 'same'] },
  // Never.
  { known: '2026-11-10T10:00+01' },
  // No safe way: beside.
  { known: '2026-11-11T10:00+01', unsafe: true, asked: ['2026-12-03', 'not_answered'] },
  // Joined to a case that was there: counted in that one alone.
  { known: '2026-11-12T10:00+01', joined: true },
  // Known on the last but one day of August, due on the first of September.
  { known: '2026-08-30T23:00+02', reached: '2026-08-31T08:00+02', asked: ['2026-12-04', 'increased'] },
  // Known in the tertial, due after it.
  { known: '2026-12-30T10:00+01', reached: '2026-12-30T12:00+01' },
];

describe('violence of a small autumn, counted by hand', () => {
  test('those who were reached within 48 hours, of those whose 48th hour lies in the period', async () => {
    const { show } = await aBoardWith({ exposed: AUTUMN });
    const answer = await show('violence-contacted', 'contact');
    expect(shareInWords(answer.total)).toBe('2/4');
    // September: the one of August · October: one of two · November: none of one.
    expect(monthsInWords(answer)).toBe('1/1 1/2 0/1 0/0');
    expect(groupsInWords(answer)).toEqual([
      'Nådd inom 48 timmar: 2',
      'Nådd senare: 1',
      'Inte nådd: 1',
      'Ingen säker väg till kontakt: 1',
    ]);
  });

  test('children who were seen to, of those cases in which there are any or nobody has noted it', async () => {
    const { show } = await aBoardWith({
      exposed: ['none', 'own_case', 'reported', 'not_reported', undefined].map((children, i) => ({
        known: `2026-10-0${i + 1}T10:00+02`,
        ...(children && { children }),
      })),
    });
    const answer = await show('violence-children-seen');
    expect(shareInWords(answer.total)).toBe('2/4');
    expect(groupsInWords(answer)).toEqual([
      'Inga barn där våldet finns: 1',
      'Barnen har egna ärenden: 1',
      'Orosanmälan gjord: 1',
      'Ingen anmälan gjord: 1',
      'Inte antecknat: 1',
    ]);
  });

  test('those who feel safer, of those who answered; and how many did', async () => {
    const { show } = await aBoardWith({ exposed: AUTUMN });
    expect(shareInWords((await show('violence-safer')).total)).toBe('2/3');
    expect(shareInWords((await show('violence-asked')).total)).toBe('3/4');
  });
});

describe('homes of a small autumn, counted by hand', () => {
  const HOMES: readonly Home[] = [
    // To an own home in October.
    { step: 'social_lease', from: '2026-01-01', until: '2026-10-15', next: 'own_lease' },
    { step: 'own_lease', from: '2026-10-15' },
    // Left for something else.
    { step: 'training_flat', from: '2026-01-01', until: '2026-11-15', next: 'left' },
    // Still there.
    { step: 'training_flat', from: '2026-09-10' },
    { step: 'social_lease', from: '2026-11-20' },
    // From no home to an own one: no home of the municipality's was left.
    { step: 'acute', from: '2026-09-01', until: '2026-10-01', next: 'own_lease' },
    // By mistake.
    { step: 'social_lease', from: '2026-09-01', until: '2026-10-01', next: 'own_lease', corrected: true },
    { step: 'shelter', from: '2026-09-01' },
  ];

  test('steps to an own home', async () => {
    const { show } = await aBoardWith({ homes: HOMES });
    const answer = await show('homes-of-own', 'step');
    expect(groupsInWords(answer)).toEqual(['Bostad med socialt kontrakt: 1']);
  });

  test('homes that somebody lives in at each month’s end', async () => {
    const { show } = await aBoardWith({ homes: HOMES });
    const answer = await show('homes-let', 'step');
    // September: three · October: without the one that was left · November: one left, one begun · December: the same.
    expect(answer.months.map((m) => inWords(m.figure.count)).join(' ')).toBe('3 2 2 2');
  });
});
