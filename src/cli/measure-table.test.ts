import { expect, test } from 'vitest';
import type { z } from 'zod';
import type { MeasureAnswer } from '#core/measures';
import { measureTable } from './measure-table.ts';

type Answer = z.output<typeof MeasureAnswer>;
type Figure = Answer['total'];

const told = (n: number) => ({ n, hidden: null });
const small = { n: null, hidden: 'small' } as const;
const withheld = { n: null, hidden: 'protected' } as const;

const measured: Figure = {
  state: 'measured',
  why: null,
  due: told(46),
  parts: [
    { part: 'in_time', count: withheld, share: { from: 42 / 46, to: 45 / 46 } },
    { part: 'in_extended_time', count: told(0), share: { from: 0, to: 0 } },
    { part: 'late', count: small, share: { from: 1 / 46, to: 4 / 46 } },
  ],
  cancelled: { count: told(7), reasons: [] },
};
const nothing: Figure = {
  state: 'measured',
  why: null,
  due: told(0),
  parts: [],
  cancelled: { count: told(0), reasons: [] },
};
const without = (state: 'not_measured' | 'not_applicable', why: NonNullable<Figure['why']>): Figure => ({
  state,
  why,
  due: null,
  parts: [],
  cancelled: null,
});

const period = { key: '2026-T2', kind: 'tertial', from: '2026-05-01', to: '2026-08-31' } as const;
const answer: Answer = {
  today: '2026-07-10',
  measure: {
    measureId: 'preliminary-assessments-due',
    version: 1,
    validFrom: '2026-01-01',
    chapter: 'reports',
    title: 'Förhandsbedömningar',
    counted: '',
    unitOfCounting: 'case',
    unitOfCountingText: '',
    included: '',
    excluded: [],
    where: '',
    parts: [
      { part: 'in_time', label: 'Inom tid', text: '' },
      { part: 'in_extended_time', label: 'Inom förlängd tid', text: '' },
      { part: 'late', label: 'Över tid', text: '' },
    ],
    better: { part: 'in_time', direction: 'higher' },
    basis: 'due_in_period',
    notApplicable: 'Enheten gör inga förhandsbedömningar.',
    ruleId: 'BU-020',
    legalBasis: '',
  },
  period,
  ongoing: true,
  through: '2026-06-30',
  previousPeriod: '2026-T1',
  nextPeriod: '2026-T3',
  unit: null,
  reach: 'board',
  disclosure: { protected: true, limit: 5 },
  rows: false,
  total: measured,
  unitsMeasured: 2,
  unitsConcerned: 3,
  units: [
    { unitId: 'a', name: 'Mottagning Norr', figure: measured },
    { unitId: 'b', name: 'Mottagning Syd', figure: nothing },
    { unitId: 'c', name: 'Mottagning Väst', figure: without('not_measured', 'before_start') },
    { unitId: 'd', name: 'Socialjouren', figure: without('not_applicable', 'not_their_duty') },
  ],
  months: [
    { period: { ...period, key: '2026-05', kind: 'month' }, figure: measured },
    {
      period: { ...period, key: '2026-07', kind: 'month' },
      figure: without('not_measured', 'no_whole_month'),
    },
  ],
};

test('a figure in a terminal: counts with shares, what is withheld, and why there is none', () => {
  const lines = measureTable(answer).replaceAll('\u00a0', ' ').split('\n');
  expect(lines).toEqual([
    'Förhandsbedömningar (version 1)',
    '2026-T2: 2026-05-01 – 2026-08-31, pågår, t.o.m. 2026-06-30',
    '2 av 3 berörda enheter är mätta',
    '',
    '                    Frister  Inom tid              Inom förlängd tid  Över tid            Avbrutna',
    'Alla mätta enheter  46       visas inte (91–98 %)  0 (0 %)            färre än 5 (2–9 %)  7',
    'Mottagning Norr     46       visas inte (91–98 %)  0 (0 %)            färre än 5 (2–9 %)  7',
    'Mottagning Syd      0        inga frister löpte ut',
    'Mottagning Väst     Ej mätt. Perioden ligger före den första fristen.',
    'Socialjouren        Ej tillämpligt. Enheten gör inga förhandsbedömningar.',
    '',
    'Maj                 46       visas inte (91–98 %)  0 (0 %)            färre än 5 (2–9 %)  7',
    'Juli                Ej mätt. Ingen hel månad har gått.',
  ]);
});
