import { describe, expect, test } from 'vitest';
import type { DocumentedSource } from '../../../../api/index.ts';
import { passageOf, putIn, sourceTitle } from './source-words.ts';

const told: DocumentedSource = {
  kind: 'entry',
  id: 'a',
  nature: 'statement',
  day: '2026-11-20',
  saidBy: 'Rut Ekdala',
  author: 'Siv Rönnfors, Socialsekreterare',
  text: 'Alva är trött.',
  corrected: false,
};

describe('a passage', () => {
  test.each([
    ['of what somebody said', told, 'Rut Ekdala, 2026-11-20: Alva är trött.'],
    ['of a fact', { ...told, nature: 'fact', saidBy: null }, 'Alva är trött. (2026-11-20)'],
    [
      'of a report whose maker is not told',
      { ...told, kind: 'report', saidBy: null },
      'Anmälaren, 2026-11-20: Alva är trött.',
    ],
  ] as const)('%s says when, and who', (_what, source, words) => {
    expect(passageOf(source)).toBe(words);
  });

  test.each([
    ['', 0, 'ny', 3],
    ['före', 4, 'före\n\nny', 9],
    ['före efter', 4, 'före\n\nny\n\nefter', 9],
    ['efter', 0, 'ny\n\nefter', 3],
    ['före \n\n efter', 5, 'före\n\nny\n\nefter', 9],
  ])('comes into %j at %i as %j', (text, at, whole) => {
    expect(putIn(text, at, 'ny')).toEqual({ text: whole, caret: whole.indexOf('ny') + 2 });
  });
});

test('a source is called by its day, who said it and where it stands', () => {
  expect(sourceTitle(told)).toBe('2026-11-20 · Rut Ekdala · Journalanteckning');
  expect(sourceTitle({ ...told, kind: 'decision', saidBy: null })).toBe(
    '2026-11-20 · Beslut efter förhandsbedömning',
  );
});
