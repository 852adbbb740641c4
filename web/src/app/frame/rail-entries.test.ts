import { expect, it } from 'vitest';
import { type RailEntry, railParts } from './rail-entries.ts';

const entry = (to: string) => ({ to, label: to, permissions: [] }) as unknown as RailEntry;
const shown = (...to: string[]) =>
  railParts(to.map(entry)).map((part) => [part.heading, part.entries.map((e) => e.to)]);

it('shows few entries together', () => {
  expect(shown('/', '/matt', '/arenden')).toEqual([[null, ['/', '/matt', '/arenden']]]);
});

it('shows many by what they are for, and loses none', () => {
  const all = [
    ...['/', '/inkorg', '/arenden', '/enheten', '/matt', '/utskick', '/utskott', '/overlamning'],
    ...['/placeringar', '/overgangar', '/ej-verkstallda', '/organisationer'],
  ];
  const parts = shown(...all);
  expect(parts).toEqual([
    [null, ['/', '/inkorg', '/arenden', '/enheten', '/overlamning']],
    ['Att bevaka', ['/placeringar', '/overgangar', '/ej-verkstallda']],
    ['Nämnd och siffror', ['/matt', '/utskick', '/utskott']],
    ['Det som gäller', ['/organisationer']],
  ]);
  expect(parts.flatMap(([, to]) => to).sort()).toEqual([...all].sort());
});
