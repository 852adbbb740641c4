import { describe, expect, test } from 'vitest';
import { cleanText, entryTitle } from './entry-words.ts';

describe('what an entry is called', () => {
  test.each([
    [{ kind: 'contact', contactKind: 'phone', counterpart: 'Petra N.' }, 'Telefonsamtal med Petra N.'],
    [{ kind: 'contact', contactKind: 'letter', counterpart: 'Petra N.' }, 'Brev, Petra N.'],
    [{ kind: 'contact', contactKind: 'home_visit', counterpart: '' }, 'Hembesök'],
    [{ kind: 'contact', contactKind: null, counterpart: 'Petra N.' }, 'Kontakt'],
    [{ kind: 'statement', contactKind: null, counterpart: 'mentor' }, 'Uppgift från mentor'],
    [{ kind: 'statement', contactKind: null, counterpart: null }, 'Uppgift från annan'],
    [{ kind: 'assessment', contactKind: null, counterpart: null }, 'Bedömning'],
    [{ kind: null, contactKind: null, counterpart: '' }, 'Anteckning'],
  ] as const)('%j', (entry, title) => {
    expect(entryTitle(entry)).toBe(title);
  });
});

describe('text that is pasted', () => {
  test.each([
    ['en rad\r\nnästa', 'en rad\nnästa'],
    ['mjuk\u000Bradbrytning', 'mjuk\nradbrytning'],
    ['styr\u0000tecken\u0007', 'styrtecken'],
    ['halv\uD83D surrogat', 'halv surrogat'],
    ['hel 🙂 och åäö\tmed tabb', 'hel 🙂 och åäö\tmed tabb'],
  ])('%j is kept as %j', (pasted, kept) => {
    expect(cleanText(pasted)).toBe(kept);
  });
});
