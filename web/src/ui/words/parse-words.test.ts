import { describe, expect, it } from 'vitest';
import { findWord, parseWords, searchWords } from './parse-words.ts';

const LIST = `# Ordlista

Lagrum: **SoL** socialtjänstlagen (2025:400), **SoLPuL** lagen (2001:454) om behandling av
personuppgifter, **FL** förvaltningslagen (2017:900). "SoL 20:2" är 20 kap. 2 §.

## Grundbegrepp

| kod | svenska | lagrum, anmärkning |
|---|---|---|
| \`clock\` | frist | något ska vara gjort till en tid |
| \`function\` | funktion, "stol" | plikter hör till den; – |
| \`measure\` | mått | |

Skilj på **logg** och journal.

## Från anmälan till beslut (casework)

| kod | svenska | lagrum, anmärkning |
|---|---|---|
| \`preliminary\` | förhandsbedömning | avgörs i tid; SoL 20:2 |
| \`case_measure\` | mått | ett tal |

## Bara i koden

| kod | svenska | lagrum, anmärkning |
|---|---|---|
| \`seal\` | förslutning | kedjade kontrollsummor |

## Kodlistor

### Worry: oro

SoL 20:1.

| kod | svenska |
|---|---|
| \`neglect\` | Brister, i omsorg |
`;

const list = parseWords(LIST);

describe('the word list', () => {
  it('has each word with its names, its explanation and the part that it belongs to', () => {
    expect(list.words).toEqual([
      { words: ['frist'], text: 'något ska vara gjort till en tid', group: 'Grundbegrepp', isCode: false },
      { words: ['funktion', 'stol'], text: 'plikter hör till den', group: 'Grundbegrepp', isCode: false },
      { words: ['mått'], text: '', group: 'Grundbegrepp', isCode: false },
      {
        words: ['förhandsbedömning'],
        text: 'avgörs i tid; SoL 20:2',
        group: 'Från anmälan till beslut',
        isCode: false,
      },
      { words: ['mått'], text: 'ett tal', group: 'Från anmälan till beslut', isCode: false },
      { words: ['Brister, i omsorg'], text: '', group: 'Oro', isCode: true },
    ]);
  });

  it('knows the acts by their short names, and takes nothing else that is bold for one', () => {
    expect(list.acts).toEqual([
      { short: 'SoL', name: 'socialtjänstlagen (2025:400)' },
      { short: 'SoLPuL', name: 'lagen (2001:454) om behandling av personuppgifter' },
      { short: 'FL', name: 'förvaltningslagen (2017:900)' },
    ]);
  });

  it('finds a word by any name, and by the explanation that says most', () => {
    expect(findWord(list, 'Stol')?.words[0]).toBe('funktion');
    expect(findWord(list, 'mått')?.text).toBe('ett tal');
    expect(findWord(list, 'förslutning')).toBeUndefined();
  });

  it('searches names and explanations, and puts those named so first', () => {
    expect(searchWords(list, 'tid').map(({ words }) => words[0])).toEqual(['frist', 'förhandsbedömning']);
    expect(searchWords(list, 'BEDÖMNING avgörs').map(({ words }) => words[0])).toEqual(['förhandsbedömning']);
    expect(searchWords(list, 'saknas')).toEqual([]);
  });
});
