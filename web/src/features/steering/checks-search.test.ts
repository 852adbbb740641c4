import { expect, test } from 'vitest';
import type { FigureFinding } from '../../api/index.ts';
import { grouped, readChecksSearch } from './checks-search.ts';

const found = (severity: FigureFinding['severity'], code: string): FigureFinding => ({
  code,
  severity,
  title: '',
  rows: [],
  sentence: code,
  do: '',
});
const ALL = [found('note', 'a'), found('error', 'b'), found('note', 'c')];

test('the gravest come first, and an empty group is left out', () => {
  expect(grouped(ALL, {}).map((g) => [g.severity, g.findings.map((f) => f.code)])).toEqual([
    ['error', ['b']],
    ['note', ['a', 'c']],
  ]);
  expect(grouped(ALL, { visa: 'fel' }).map((g) => g.severity)).toEqual(['error']);
  expect(grouped(ALL, { visa: 'fragor' })).toEqual([]);
});

test.each([
  [{ visa: 'fel' }, { visa: 'fel' }],
  [{ visa: 'toString' }, {}],
  [{ visa: 3 }, {}],
  [{}, {}],
])('the address %j is read as %j', (written, read) => {
  expect(readChecksSearch(written)).toEqual(read);
});
