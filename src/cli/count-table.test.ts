import { expect, test } from 'vitest';
import type { z } from 'zod';
import type { CountAnswer } from '#core/measures';
import { countTable } from './count-table.ts';

type Answer = z.output<typeof CountAnswer>;
type Figure = Answer['total'];

const alone = { knownThen: null, share: null, length: null } as const;
const of = (n: number, before: number | null = null): Figure => ({
  state: 'measured',
  why: null,
  count: { n, hidden: null },
  previous: before === null ? null : { n: before, hidden: null },
  ...alone,
});
const withheld: Figure = {
  state: 'measured',
  why: null,
  count: { n: null, hidden: 'small' },
  previous: { n: null, hidden: 'protected' },
  ...alone,
};
const notBegun: Figure = { state: 'not_measured', why: 'not_begun', count: null, previous: null, ...alone };
const period = { key: '2026-T3', kind: 'tertial', from: '2026-09-01', to: '2026-12-31' } as const;
const month = (key: string, figure: Figure) => ({
  period: { ...period, key, kind: 'month' as const },
  figure,
});

const answer: Answer = {
  today: '2026-12-04',
  measure: {
    measureId: 'reports-received',
    version: 1,
    validFrom: '2026-01-01',
    chapter: 'reports',
    kolada: [],
    title: 'Orosanmälningar, anmälningar',
    counted: '',
    unitOfCounting: 'report',
    unitOfCountingText: 'En anmälan om tre syskon är en.',
    one: 'anmälan',
    several: 'anmälningar',
    included: '',
    excluded: [],
    where: '',
    legalBasis: '',
    source: '',
    value: 'count',
    basis: 'received_in_period',
    share: null,
    durationText: null,
    knownThen: false,
    breakdowns: [],
    beside: [],
    notApplicable: 'Enheten tar inte emot anmälningar.',
  },
  period,
  ongoing: true,
  through: '2026-12-03',
  previousPeriod: '2026-T2',
  nextPeriod: '2027-T1',
  by: 'organisation',
  unit: null,
  reach: 'board',
  disclosure: { protected: true, limit: 5 },
  rows: false,
  total: of(18, 9),
  groups: [
    { key: 'a', label: 'Norrängens skola', note: null, figure: of(12) },
    { key: 'b', label: 'Kvarnbackens skola', note: 'uppgick i Norrängens skola', figure: withheld },
  ],
  groupsTold: true,
  months: [month('2026-09', of(0)), month('2026-12', notBegun)],
};

test('counts in a terminal: with the period before, what is withheld, and why there is none', () => {
  expect(countTable(answer).split('\n')).toEqual([
    'Orosanmälningar, anmälningar (version 1)',
    'En anmälan om tre syskon är en.',
    '2026-T3: 2026-09-01 – 2026-12-31, pågår, t.o.m. 2026-12-03',
    '',
    '                                                 Antal       Före: 2026-T2',
    'Alla                                             18          9',
    'Norrängens skola                                 12          –',
    'Kvarnbackens skola (uppgick i Norrängens skola)  färre än 5  visas inte',
    '',
    'September                                        0           –',
    'December                                         Ej mätt. Perioden har inte börjat.',
  ]);
});

const counted = (measure: Partial<Answer['measure']>, total: Partial<Figure>): string[] =>
  countTable({
    ...answer,
    measure: { ...answer.measure, ...measure },
    total: { ...of(12), ...total },
    groups: [],
    months: [],
  })
    .split('\n')
    .slice(4);

test('a length stands beside how many it is of', () => {
  const length = { median: 104.5, mean: 110.26, p90: 140 };
  expect(counted({ value: 'duration' }, { length })).toEqual([
    '      Antal  Före: 2026-T2  Median, dagar  Medel, dagar  90:e percentil, dagar',
    'Alla  12     –              104,5          110,3         140',
    '',
  ]);
  expect(counted({ value: 'duration' }, { length: { ...length, p90: null } })[1]).toMatch(/110,3 +–$/);
  expect(counted({ value: 'duration' }, {})[1]).toMatch(/– +– +–$/);
});

test('a share stands beside its whole, as bounds where counts are withheld', () => {
  const share = {
    numerator: { n: 3, hidden: null },
    denominator: { n: 12, hidden: null },
    ratio: { from: 0.25, to: 0.25 },
  };
  expect(counted({ value: 'share' }, { share })).toEqual([
    '      Antal  Före: 2026-T2  Andel',
    'Alla  12     –              3/12 = 25 %',
    '',
  ]);
  const small = {
    ...share,
    numerator: { n: null, hidden: 'small' as const },
    ratio: { from: 1 / 12, to: 4 / 12 },
  };
  expect(counted({ value: 'share' }, { share: small })[1]).toContain('färre än 5 = 8–33 %');
});
