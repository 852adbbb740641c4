import { describe, expect, it } from 'vitest';
import type { MeasureTrend, SeriesFigure } from '../../../api/series.ts';
import { comparedPeriods } from './compare-search.ts';
import { isWithheld, signedInWords, signedWithUnit, trendInWords, valueInWords } from './series-words.ts';

const LIMIT = 5;
const SHARE = { value: 'share' } as const;
const COUNT = { value: 'count' } as const;

const figure = (more: Partial<SeriesFigure>): SeriesFigure => ({
  state: 'measured',
  why: null,
  n: null,
  of: null,
  share: null,
  median: null,
  ...more,
});
const told = (n: number) => ({ n, hidden: null });
const share = (n: number, of: number) =>
  figure({ n: told(n), of: told(of), share: of === 0 ? null : { from: n / of, to: n / of } });
const trend = (
  direction: MeasureTrend['direction'],
  verdict: MeasureTrend['verdict'],
  before: SeriesFigure,
  skipped: string[] = [],
): MeasureTrend => ({
  direction,
  verdict,
  whyNot: null,
  against: { period: '2026-T1', figure: before },
  skipped: skipped.map((period) => ({ period, why: 'nothing' })),
});
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('a trend in words', () => {
  it('says better or worse, by how much, and against what', () => {
    const now = share(253, 294);
    expect(plain(trendInWords(SHARE, now, trend('up', 'better', share(189, 273)), LIMIT))).toBe(
      'Bättre än T1 2026: upp 16,8 procentenheter, från 69 % till 86 %.',
    );
    expect(
      plain(
        trendInWords(COUNT, figure({ n: told(30) }), trend('down', null, figure({ n: told(34) })), LIMIT),
      ),
    ).toBe('Lägre än T1 2026: ner 4, från 34 till 30.');
  });

  it('says what was passed over, and that a change too small to be seen is one', () => {
    const now = share(8591, 10_000);
    expect(trendInWords(SHARE, now, trend('up', 'better', share(859, 1000), ['2026-T2']), LIMIT)).toBe(
      'Bättre än T1 2026: något högre. T2 2026 hoppas över: ej mätt eller inget att räkna på.',
    );
    expect(signedInWords(SHARE, now, trend('up', 'better', share(859, 1000)))).toBe('+<0,1');
  });

  it('shows with a decimal what whole percent would show as the same, or across one another', () => {
    const before = figure({ n: { n: null, hidden: 'small' }, share: { from: 0.962, to: 0.99 } });
    expect(plain(trendInWords(SHARE, share(9581, 10_000), trend('down', 'worse', before), LIMIT))).toBe(
      'Sämre än T1 2026: från 96,2–99 % till 95,8 %.',
    );
    expect(
      plain(trendInWords(SHARE, share(9999, 10_000), trend('up', 'better', share(9891, 10_000)), LIMIT)),
    ).toBe('Bättre än T1 2026: upp 1,1 procentenheter, från 98,9 % till 99,9 %.');
    expect(plain(trendInWords(SHARE, share(86, 100), trend('up', 'better', share(85, 100)), LIMIT))).toBe(
      'Bättre än T1 2026: upp 1 procentenhet, från 85 % till 86 %.',
    );
  });

  it('gives no bounds an exact difference', () => {
    const now = figure({ n: { n: null, hidden: 'small' }, of: told(40), share: { from: 0.9, to: 0.975 } });
    const shown = trend('up', 'better', share(30, 40));
    expect(plain(trendInWords(SHARE, now, shown, LIMIT))).toBe('Bättre än T1 2026: från 75 % till 90–98 %.');
    expect(signedInWords(SHARE, now, shown)).toBe('');
  });
});

describe('a value', () => {
  it('tells what is not measured from nothing, from what is withheld and from zero', () => {
    expect(valueInWords(SHARE, figure({ state: 'not_measured', why: 'before_start' }), LIMIT)).toBe(
      'ej mätt',
    );
    expect(valueInWords(SHARE, figure({ state: 'not_applicable', why: 'not_their_duty' }), LIMIT)).toBe(
      'ej tillämpligt',
    );
    expect(valueInWords(SHARE, share(0, 0), LIMIT)).toBe('inget');
    expect(plain(valueInWords(SHARE, share(0, 7), LIMIT))).toBe('0 %');
    expect(valueInWords(SHARE, figure({ of: { n: null, hidden: 'small' } }), LIMIT)).toBe('visas inte');
    expect(valueInWords(COUNT, figure({ n: { n: null, hidden: 'small' } }), LIMIT)).toBe('färre än 5');
  });
});

it('compares tertials of a year with those of the year before', () => {
  expect(comparedPeriods('2026-T2')).toEqual({ period: '2026-T2', last: '2026-T3', periods: 6 });
  expect(comparedPeriods('2026')).toEqual({ period: '2026', periods: 4 });
});

describe('a difference that stands alone', () => {
  it.each([
    [SHARE, share(253, 294), share(189, 273), '+16,8 procentenheter'],
    [SHARE, share(51, 100), share(50, 100), '+1 procentenhet'],
    [{ value: 'duration' } as const, figure({ median: 39 }), figure({ median: 38 }), '+1 dag'],
    [{ value: 'duration' } as const, figure({ median: 39 }), figure({ median: 36.5 }), '+2,5 dagar'],
    [COUNT, figure({ n: told(9) }), figure({ n: told(6) }), '+3'],
  ])('says of what it is a number (%#)', (measure, now, before, said) => {
    expect(signedWithUnit(measure, now, trend('up', 'better', before))).toBe(said);
  });

  it('says nothing where the difference is not told', () => {
    expect(
      signedWithUnit(SHARE, share(3, 4), trend('up', null, figure({ share: { from: 0, to: 0.4 } }))),
    ).toBe('');
  });
});

describe('what is withheld', () => {
  const small = { n: null, hidden: 'small' } as const;
  const other = { n: null, hidden: 'other' } as const;
  it.each([
    [SHARE, figure({ share: { from: 0, to: 1 } }), true],
    [SHARE, figure({ share: { from: 0.2, to: 0.8 } }), false],
    [SHARE, figure({ n: other as never, of: other as never }), true],
    [SHARE, figure({ n: told(0), of: told(0) }), false],
    [COUNT, figure({ n: small as never }), false],
    [COUNT, figure({ n: other as never }), true],
    [COUNT, figure({ state: 'not_applicable' }), false],
    [{ value: 'duration' } as const, figure({ n: other as never }), true],
    [{ value: 'duration' } as const, figure({ n: told(0) }), false],
  ])('is neither what is small nor what was nothing (%#)', (measure, of, expected) => {
    expect(isWithheld(measure, of)).toBe(expected);
  });

  it('is a share that may be anything', () => {
    expect(valueInWords(SHARE, figure({ share: { from: 0, to: 1 } }), LIMIT)).toBe('visas inte');
  });
});
