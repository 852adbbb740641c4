import { expect, test } from 'vitest';
import type { z } from 'zod';
import type { CountAnswer } from '#core/measures';
import { countTable } from './count-table.ts';

type Answer = z.output<typeof CountAnswer>;
type Figure = Answer['total'];

const of = (n: number, before: number | null = null): Figure => ({
  state: 'measured',
  why: null,
  count: { n, hidden: null },
  previous: before === null ? null : { n: before, hidden: null },
});
const withheld: Figure = {
  state: 'measured',
  why: null,
  count: { n: null, hidden: 'small' },
  previous: { n: null, hidden: 'protected' },
};
const notBegun: Figure = { state: 'not_measured', why: 'not_begun', count: null, previous: null };
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
    basis: 'received_in_period',
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
