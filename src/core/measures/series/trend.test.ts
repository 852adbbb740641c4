import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SeriesFigure } from './contract.ts';
import { type Judged, trendOf } from './trend.ts';

const SHARE: Judged = { value: 'share', better: 'higher', sums: true };
const LATE: Judged = { value: 'share', better: 'lower', sums: true };
const COUNT: Judged = { value: 'count', better: null, sums: true };
const STANDS: Judged = { value: 'count', better: null, sums: false };
const DAYS: Judged = { value: 'duration', better: 'lower', sums: true };

const NOTHING: SeriesFigure = {
  state: 'measured',
  why: null,
  n: null,
  of: null,
  share: null,
  median: null,
};
const told = (n: number) => ({ n, hidden: null });
const share = (n: number, of: number): SeriesFigure => ({
  ...NOTHING,
  n: told(n),
  of: told(of),
  share: of === 0 ? null : { from: n / of, to: n / of },
});
const between = (from: number, to: number): SeriesFigure => ({
  ...NOTHING,
  n: { n: null, hidden: 'protected' },
  of: told(40),
  share: { from, to },
});
const count = (n: number | 'small' | 'protected'): SeriesFigure => ({
  ...NOTHING,
  n: typeof n === 'number' ? told(n) : { n: null, hidden: n },
});
const days = (median: number): SeriesFigure => ({ ...NOTHING, n: told(9), median });
const without = (why: 'before_start' | 'not_begun' | 'not_their_duty'): SeriesFigure => ({
  ...NOTHING,
  state: why === 'not_their_duty' ? 'not_applicable' : 'not_measured',
  why,
});

const said = (judged: Judged, now: SeriesFigure, ...before: SeriesFigure[]) => {
  const points = before.map((figure, i) => ({ period: String(i), figure }));
  const { direction, verdict, whyNot, against, skipped } = trendOf(judged, now, false, points);
  return [direction ?? whyNot, verdict, against?.period ?? null, skipped.map((s) => s.why).join()];
};

describe('a trend', () => {
  it('is at full precision, and better or worse by what ought to be high', () => {
    // Both are 86 % as they are shown.
    expect(said(SHARE, share(859, 1000), share(8589, 10_000))).toEqual(['up', 'better', '0', '']);
    expect(said(SHARE, share(1, 3), share(2, 6))).toEqual(['same', 'same', '0', '']);
    expect(said(LATE, share(3, 10), share(4, 10))).toEqual(['down', 'better', '0', '']);
    expect(said(LATE, share(5, 10), share(4, 10))).toEqual(['up', 'worse', '0', '']);
    expect(said(DAYS, days(20.5), days(20))).toEqual(['up', 'worse', '0', '']);
    expect(said(COUNT, count(7), count(9))).toEqual(['down', null, '0', '']);
  });

  it('is against the last period that was measured, and says which were not', () => {
    const was = [share(5, 10), without('before_start'), share(0, 0)];
    expect(said(SHARE, share(9, 10), ...was)).toEqual(['up', 'better', '0', 'nothing,before_start']);
    expect(said(SHARE, share(9, 10), without('before_start'))).toEqual([
      'no_earlier',
      null,
      null,
      'before_start',
    ]);
    expect(said(SHARE, share(9, 10), without('not_their_duty'), share(0, 0))[0]).toBe('no_earlier');
  });

  it('is none of what was not measured, of nothing, or of a count that goes on', () => {
    expect(said(SHARE, without('not_begun'), share(5, 10))[0]).toBe('not_measured');
    expect(said(SHARE, without('not_their_duty'), share(5, 10))[0]).toBe('not_measured');
    expect(said(SHARE, share(0, 0), share(5, 10))[0]).toBe('nothing');
    expect(trendOf(COUNT, count(3), true, [{ period: '0', figure: count(9) }]).whyNot).toBe('ongoing');
    expect(trendOf(STANDS, count(3), true, [{ period: '0', figure: count(9) }]).direction).toBe('down');
    // Not less than before: 0 is a figure.
    expect(said(COUNT, count(0), count(9))[0]).toBe('down');
  });

  it('is told of withheld counts only where it follows from what is told', () => {
    expect(said(SHARE, between(0.9, 1), share(3, 4))).toEqual(['up', 'better', '0', '']);
    expect(said(SHARE, between(0.7, 0.9), share(3, 4))[0]).toBe('withheld');
    expect(said(SHARE, between(0.75, 0.9), share(3, 4))[0]).toBe('withheld');
    expect(said(COUNT, count('small'), count(12))[0]).toBe('down');
    expect(said(COUNT, count('small'), count('small'))[0]).toBe('withheld');
    expect(said(COUNT, count('small'), count(4))[0]).toBe('withheld');
    expect(said(COUNT, count('protected'), count(0))[0]).toBe('withheld');
    // A withheld period is not passed over: against an older one it would say which way it went.
    expect(said(COUNT, count(9), count(5), count('protected'))[0]).toBe('withheld');
  });

  it('says nothing that every hidden pair of counts would not say', () => {
    const bounds = fc
      .tuple(fc.nat(40), fc.nat(40))
      .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    fc.assert(
      fc.property(bounds, bounds, fc.nat(40), fc.nat(40), (is, was, i, j) => {
        const figure = ([from, to]: readonly [number, number]) => between(from / 40, to / 40);
        const shown = trendOf(SHARE, figure(is), false, [{ period: '0', figure: figure(was) }]).direction;
        const inside = (n: number, [from, to]: readonly [number, number]) => Math.min(to, Math.max(from, n));
        const [now, then] = [inside(i, is), inside(j, was)];
        if (shown !== null) expect(shown).toBe(now > then ? 'up' : now < then ? 'down' : 'same');
      }),
    );
  });
});
