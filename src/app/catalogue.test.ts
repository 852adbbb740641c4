import { describe, expect, test } from 'vitest';
import type { Context } from '#core/operation';
import { calendarDate } from '#platform/calendar';
import { listMeasures } from './modules.ts';

/** All that is measured, as it is listed; a list needs to know the day alone, for the laws that hold on it. */
const { measures, counts } = await listMeasures.run({ today: calendarDate('2026-12-07') } as Context, {});
const all = [
  ...measures.map((m) => ({ ...m, kolada: [], source: 'fristerna', byWhat: Object.keys(m.parts) })),
  ...counts.map((c) => ({ ...c, byWhat: c.breakdowns })),
];

const CHAPTERS = [
  'reports',
  'investigations',
  'decisions',
  'interventions',
  'placements',
  'young',
  'adults',
  'assistance',
  'oversight',
];

describe('the catalogue of measures', () => {
  test('has at least 60, each once, and none by the title of another', () => {
    expect(all.length).toBeGreaterThanOrEqual(60);
    expect(new Set(all.map((m) => m.measureId)).size).toBe(all.length);
    expect(new Set(all.map((m) => m.title)).size).toBe(all.length);
  });

  test.each(all.map((m) => [m.measureId, m] as const))('%s says all that a measure has to say', (_, m) => {
    for (const words of [
      m.title,
      m.counted,
      m.unitOfCounting,
      m.unitOfCountingText,
      m.included,
      m.where,
      m.legalBasis,
      m.source,
      m.notApplicable,
      ...m.excluded,
    ]) {
      expect(words.trim().length).toBeGreaterThan(2);
    }
    expect(m.excluded.length).toBeGreaterThan(0);
    expect(m.byWhat.length).toBeGreaterThan(0);
    // A sentence, in plain words: it ends as one, and is not longer than anybody reads.
    for (const sentence of [m.counted, m.unitOfCountingText, m.included, ...m.excluded]) {
      expect(sentence).toMatch(/[.]$/);
      expect(sentence.length).toBeLessThan(500);
    }
    expect(m.basis).toMatch(/_period$|^at_period_end$/);
  });

  test('has measures in every chapter, and on every basis', () => {
    const of = (chapter: string) => all.filter((m) => m.chapter === chapter).length;
    expect([...new Set(all.map((m) => m.chapter))].sort()).toEqual([...CHAPTERS].sort());
    expect(CHAPTERS.filter((chapter) => of(chapter) < 3)).toEqual([]);
    expect(new Set(all.map((m) => m.basis)).size).toBe(6);
  });

  test('names key figures by their own titles, and says of one that is near in what it differs', () => {
    const figures = all.flatMap((m) => m.kolada);
    expect(figures.length).toBeGreaterThan(4);
    for (const { kpi, title, near } of figures) {
      expect(kpi).toMatch(/^[NU]\d{5}$/);
      expect(title).not.toBe(kpi);
      if (near !== null) expect(near).toMatch(/^Kolada .+ Här räknas .+\.$/);
    }
  });
});
