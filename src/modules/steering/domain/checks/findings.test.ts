import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  BUDGET,
  countsOf,
  economyOf,
  inMeasures,
  MEASURES,
  measuresOf,
  NOTHING,
  told,
  WITH_UNITS,
} from '../../testing/found.ts';
import { inWords } from '../../texts/findings.ts';
import { findingsIn } from './all.ts';
import { canBeSplit } from './year.ts';

describe('a share against counts', () => {
  const D = (how: string, ...values: string[]) => `D;Mått;share;up;${how};${values.join(';')};100`;
  test.each([
    [
      '39 of 42 as 80 %',
      D('at_period_end', '26', '76', '80'),
      'D;2022-T3;39;42;',
      ['error share_contradicts_counts 2,2'],
    ],
    ['39 of 42 as 93 %', D('at_period_end', '26', '76', '93'), 'D;2022-T3;39;42;', []],
    [
      'cut off, not rounded',
      D('at_period_end', '26', '76', '92'),
      'D;2022-T3;39;42;',
      ['note share_rounded_otherwise 2,2'],
    ],
    ['the year to date in the last tertial', D('year_to_date', '28', '22', '38'), 'D;2022;14;37;', []],
    [
      'the year to date, contradicted',
      D('year_to_date', '28', '22', '50'),
      'D;2022;14;37;',
      ['error share_contradicts_counts 2,2'],
    ],
    [
      'a year that no split gives',
      D('in_period', '60', '100', '100'),
      'D;2022;22;25;',
      ['error year_contradicts_tertials 2,2'],
    ],
    [
      'a year beyond its tertials',
      D('in_period', '80', '82', '84'),
      'D;2022;50;100;',
      ['error year_contradicts_tertials 2,2'],
    ],
    ['a year that lies between its tertials', D('in_period', '60', '80', '100'), 'D;2022;80;100;', []],
    ['a tertial that nobody measured', D('in_period', '60', '', ''), 'D;2022-T3;1;50;', []],
    [
      'more than all',
      D('in_period', '60', '70', '80'),
      'D;2022-T3;43;42;',
      ['error numerator_above_denominator 2,2'],
    ],
    ['of nobody', D('in_period', '60', '70', '80'), 'D;2022-T3;0;0;', ['error counts_of_nobody 2,2']],
    ['of few', D('in_period', '60', '70', '75'), 'D;2022-T3;3;4;', ['note few_counted 2']],
    [
      'of no measure',
      D('in_period', '60', '70', '80'),
      'X;2022-T3;3;40;',
      ['warning count_without_measure 2'],
    ],
    [
      'of another year',
      D('in_period', '60', '70', '80'),
      'D;2021-T3;3;40;',
      ['warning count_without_measure 2'],
    ],
    [
      'words alone',
      D('in_period', '60', '70', '80'),
      'D;2022-T3;;;Räknat för hand',
      ['warning remark_without_counts 2,2'],
    ],
    [
      'a mean in Swedish',
      D('in_period', '60', '70', '92'),
      'D;2022-T3;;;medelvärdet av två andelar (100 och 83)',
      ['error mean_of_shares 2,2'],
    ],
    [
      'not theirs in Swedish',
      D('in_period', '60', '70', '86'),
      'D;2022-T3;;;en enhet har 0 men det är inte dess uppgift; utan den blir det 98',
      ['error not_applicable_as_zero 2,2'],
    ],
  ])('%s', (_what, line, count, found) => {
    expect(inMeasures([line], [count])).toEqual(found);
  });

  test.each([
    ['that agrees', 'D;A;count;up;year_to_date;10;19;25;20', 'D;2022;25;;', []],
    [
      'that doesn’t',
      'D;A;count;up;year_to_date;10;19;25;20',
      'D;2022;24;;',
      ['error count_contradicts_count 2,2'],
    ],
    ['that sums the tertials', 'D;A;count;up;in_period;10;9;6;20', 'D;2022;25;;', []],
  ])('a count against a count %s', (_what, line, count, found) => {
    expect(inMeasures([line], [count])).toEqual(found);
  });
});

describe('whether a year can be split', () => {
  const whole = (value: number) => ({ value, decimals: 0 });
  it('never denies what somebody counted', () => {
    const tertial = fc
      .integer({ min: 1, max: 60 })
      .chain((d) => fc.tuple(fc.integer({ min: 0, max: d }), fc.constant(d)));
    fc.assert(
      fc.property(fc.array(tertial, { minLength: 3, maxLength: 3 }), (tertials) => {
        const numerator = tertials.reduce((n, [k]) => n + k, 0);
        const denominator = tertials.reduce((n, [, d]) => n + d, 0);
        const shares = tertials.map(([k, d]) => whole(Math.round((100 * k) / d)));
        expect(canBeSplit({ numerator, denominator }, shares)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
  it('denies what lies beyond every tertial, of however many', () => {
    expect(canBeSplit({ numerator: 5000, denominator: 10_000 }, [60, 70, 80].map(whole))).toBe(false);
    expect(canBeSplit({ numerator: 7000, denominator: 10_000 }, [60, 70, 80].map(whole))).toBe(true);
  });
});

describe('a measure by itself', () => {
  test.each([
    ['more than all', 'D;M;share;up;in_period;107;90;90;100', ['error share_out_of_range 2']],
    ['a target beyond all', 'D;M;share;up;in_period;90;90;90;110', ['error target_out_of_range 2']],
    ['half a home', 'D;M;count;down;at_period_end;72,5;70;65;65', ['error not_a_count 2']],
    ['counted from January and less', 'D;M;count;up;year_to_date;10;9;25;20', ['error cumulative_falls 2']],
    ['a share of the year so far that falls', 'D;M;share;up;year_to_date;28;22;38;100', []],
    ['0 each time', 'D;M;share;up;in_period;0;0;0;100', ['warning zero_every_time 2']],
    ['0 each time where less is better', 'D;M;count;down;in_period;0;0;0;0', []],
    ['never measured', 'D;M;share;up;in_period;;;;100', []],
  ])('%s', (_what, line, found) => {
    expect(inMeasures([line])).toEqual(found);
  });

  it('measured first and then not is asked about, once the others have been measured', () => {
    const first = 'A;M;share;up;in_period;90;;;100';
    expect(inMeasures([first, 'B;M;share;up;in_period;90;;;100'])).toEqual([]);
    expect(inMeasures([first, 'B;M;share;up;in_period;90;90;90;100'])).toEqual([
      'warning measured_then_not 2',
    ]);
  });

  it('twice in one file', () => {
    const line = 'A;M;share;up;in_period;90;90;90;100';
    expect(inMeasures([line, line])).toEqual(['error measure_twice 2,3']);
  });
});

describe('what a report says of its own values', () => {
  const JUDGED = `trend;goal_met;${MEASURES}`;
  test.each([
    ['reached as it is', 'up;yes;D;M;share;up;in_period;80;;90;90', []],
    ['reached though it is not', ';yes;D;M;share;up;in_period;80;;89;90', ['error goal_contradicts 2']],
    [
      'not reached though fewer is better',
      ';no;D;M;count;down;at_period_end;72;70;65;65',
      ['error goal_contradicts 2'],
    ],
    [
      'up though it fell, over a tertial that was not measured',
      'up;;D;M;share;up;in_period;80;;79;',
      ['error trend_contradicts 2'],
    ],
    ['the same', 'same;;D;M;share;up;in_period;80;80;;', []],
    ['nothing', ';;D;M;share;up;in_period;80;70;60;90', []],
  ])('%s', (_what, line, found) => {
    expect(inMeasures([line], [], JUDGED)).toEqual(found);
  });
});

describe('units beside one another', () => {
  const unit = (name: string, n: string, d: string, t1 = '') =>
    `${name};${n};${d};D;M;share;up;in_period;${t1};;;100`;
  it('the whole is their counts together, and not the mean of their shares', () => {
    const units = [unit('A', '100', '100'), unit('B', '0', '20')];
    expect(inMeasures([unit('', '', '', '83'), ...units], [], WITH_UNITS)).toEqual([]);
    expect(inMeasures([unit('', '', '', '50'), ...units], [], WITH_UNITS)).toEqual([
      'error mean_of_units 2,3,4',
    ]);
    expect(inMeasures([unit('', '', '', '70'), ...units], [], WITH_UNITS)).toEqual([
      'error whole_contradicts_units 2,3,4',
    ]);
  });

  it('a 0 beside high ones is doubted, and one that was counted is not', () => {
    const high = [unit('A', '', '', '98'), unit('B', '', '', '99')];
    expect(inMeasures([...high, unit('C', '', '', '0')], [], WITH_UNITS)).toEqual([
      'warning zero_beside_high 4',
    ]);
    expect(inMeasures([...high, unit('C', '0', '12')], [], WITH_UNITS)).toEqual([]);
    expect(
      inMeasures([unit('A', '', '', '20'), unit('B', '', '', '30'), unit('C', '', '', '0')], [], WITH_UNITS),
    ).toEqual([]);
  });
});

describe('a later table', () => {
  const was = measuresOf(['D;M;share;up;in_period;60;;;100'], MEASURES, 'a.csv');
  const codes = (line: string) =>
    findingsIn({ ...NOTHING, measures: [was, measuresOf([line], MEASURES, 'b.csv')] }).map((f) => f.code);
  test.each([
    ['D;M;share;up;in_period;60;70;;100', []],
    ['D;M;share;up;in_period;61;70;;100', ['two_values']],
    ['D;M;share;up;in_period;60;70;;90', ['target_changed']],
    ['D;M;share;up;at_period_end;60;70;;100', ['definition_changed']],
  ])('%s', (line, found) => {
    expect(codes(line)).toEqual(found);
  });
});

test('what was set by hand stands before the file', () => {
  const measures = [measuresOf(['D;M;share;up;at_period_end;26;76;80;100'])];
  const counts = countsOf(['D;2022-T3;39;42;']);
  const counted = { numerator: 39, denominator: 42 };
  const stated = { state: 'measured', figure: { value: 93, decimals: 0 }, counts: counted } as const;
  const byHand = [{ code: 'D', year: 2022, tertial: 'T3', unit: null, stated }] as const;
  expect(told(findingsIn({ ...NOTHING, measures, counts, byHand }))).toEqual([]);
});

test('every sentence is whole', () => {
  const all = findingsIn({
    ...NOTHING,
    measures: [measuresOf(['A;M;share;up;in_period;0;0;0;100', 'B;M;count;up;year_to_date;10;9;25;20'])],
    counts: countsOf(['A;2022-T3;1;0;', 'B;2022;24;;', 'X;2022;1;2;']),
    economy: [economyOf(BUDGET, ['A;area;1000000,5;;1', 'Summa;total;3;;3'])],
  });
  for (const found of all) {
    const { sentence, todo } = inWords(found);
    expect(sentence).not.toMatch(/undefined|NaN|null|\[object/);
    expect(sentence).toMatch(/[.”]$/);
    expect(todo).toMatch(/\.$/);
  }
  expect(all.length).toBeGreaterThan(4);
});
