import { describe, expect, it } from 'vitest';
import type { MeasureAnswer, MeasureFigure } from '../../api/index.ts';
import type { MeasureTrend } from '../../api/series.ts';
import { countInWords, ofDueInWords, shareInWords } from './figure-words.ts';
import { findingOf } from './finding.ts';

const exactly = (share: number) => ({ from: share, to: share });

function figure(inTime: number, due: number, share: { from: number; to: number } | null): MeasureFigure {
  const told = (n: number) => ({ n, hidden: null });
  return {
    state: 'measured',
    why: null,
    due: told(due),
    parts: [{ part: 'in_time', count: told(inTime), share }],
    cancelled: null,
  };
}

const answer = (total: MeasureFigure): MeasureAnswer =>
  ({
    measure: {
      title: 'Förhandsbedömningar: frister som löpte ut i perioden',
      parts: [{ part: 'in_time', label: 'Inom tid', text: '' }],
      better: { part: 'in_time', direction: 'higher' },
    },
    total,
  }) as unknown as MeasureAnswer;

const nothing: MeasureFigure = {
  state: 'not_measured',
  why: 'not_begun',
  due: null,
  parts: [],
  cancelled: null,
};

const trend = (direction: MeasureTrend['direction'], share: { from: number; to: number } | null) =>
  ({ direction, against: { period: '2026-T1', figure: { share } } }) as unknown as MeasureTrend;

const found = (now: MeasureFigure, gone: MeasureTrend | null = null) =>
  findingOf(answer(now), gone).replaceAll('\u00a0', ' ');

describe('the finding', () => {
  it('is the share, and how it has changed', () => {
    const now = figure(43, 50, exactly(0.86));
    expect(found(now)).toBe('Förhandsbedömningar inom tid: 86 %');
    expect(found(now, trend('up', exactly(0.69)))).toBe('Förhandsbedömningar inom tid: 86 %, upp från 69 %');
    expect(found(now, trend('down', exactly(0.9)))).toContain('ner från 90 %');
    expect(found(now, trend('same', exactly(0.86)))).toContain('oförändrat');
    // Both are 86 % as they are shown.
    expect(found(now, trend('up', exactly(0.859)))).toContain('något högre än förut');
  });

  it('is a zero when it was measured as one, and not when nothing was measured or nothing fell due', () => {
    expect(found(figure(0, 7, exactly(0)))).toBe('Förhandsbedömningar inom tid: 0 %');
    expect(found(nothing)).toBe('Förhandsbedömningar: ej mätt');
    expect(found(figure(0, 0, null))).toBe('Förhandsbedömningar: ingen frist löpte ut');
  });

  it('is not compared with what was not measured or is withheld', () => {
    const now = figure(43, 50, exactly(0.86));
    expect(found(now, trend(null, null))).toBe('Förhandsbedömningar inom tid: 86 %');
    expect(found(now, trend('up', { from: 0.5, to: 0.65 }))).toBe('Förhandsbedömningar inom tid: 86 %');
  });
});

describe('what is withheld', () => {
  it('says why, and a share its bounds', () => {
    expect(countInWords({ n: null, hidden: 'small' }, 5)).toBe('färre än 5');
    expect(countInWords({ n: null, hidden: 'protected' }, 5)).toBe('visas inte');
    expect(countInWords({ n: 0, hidden: null }, 5)).toBe('0');
    const withheld = { ...figure(0, 7, null), due: { n: null, hidden: 'small' as const } };
    expect(ofDueInWords(withheld, { n: 0, hidden: null }, 5)).toBe('0');
    expect(ofDueInWords(figure(4, 7, null), { n: 4, hidden: null }, 5)).toBe('4/7');
    expect(ofDueInWords(figure(4, 7, null), { n: null, hidden: 'small' }, 5)).toBe('färre än 5');
    expect(shareInWords({ from: 0.4, to: 0.6 })).toBe('40–60\u00a0%');
    expect(shareInWords(null)).toBe('–');
  });
});
