import { expect, test } from 'vitest';
import { evidenceKey } from '#core/evidence';
import { TEMPLATE } from './index.ts';

test('there are forty questions, each once, each with what it rests on or with what is missing', () => {
  expect(TEMPLATE.map((q) => q.code)).toEqual(
    Array.from({ length: 40 }, (_, i) => `A${String(i + 1).padStart(2, '0')}`),
  );
  expect(new Set(TEMPLATE.map((q) => q.text)).size).toBe(40);
  for (const { code, evidence, missing, text, criteria } of TEMPLATE) {
    expect(evidence.length > 0 || missing !== null, code).toBe(true);
    expect(new Set(evidence.map(evidenceKey)).size, code).toBe(evidence.length);
    expect(text.endsWith('?'), code).toBe(true);
    expect(criteria.endsWith('.'), code).toBe(true);
    for (const e of evidence) {
      if (e.partlyAt === null) continue;
      expect(e.direction === 'at_least' ? e.partlyAt < e.holdsAt : e.partlyAt > e.holdsAt, code).toBe(true);
    }
  }
});
