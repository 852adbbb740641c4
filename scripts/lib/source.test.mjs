import { describe, expect, it } from 'vitest';
import { swedishStrings, systemTimeReadings, testsNotRun } from './source.mjs';

const texts = (found) => found.map(({ text }) => text);

describe('Swedish in code', () => {
  it('is found in strings, templates, regular expressions and JSX', () => {
    const code = [
      "const a = 'förhandsbedömning';",
      'const b = `$' + '{n} ärenden`;',
      'const c = `$' + '{n} av $' + '{m} är klara`;',
      'const d = <p title="Åtgärd">Läs mer</p>;',
      'const e = /ö$/;',
    ].join('\n');
    expect(swedishStrings('x.tsx', code).map(({ line }) => line)).toEqual([1, 2, 3, 4, 4, 5]);
  });

  it('is free in comments, and English is free everywhere', () => {
    expect(swedishStrings('x.ts', "// förhandsbedömning\nconst a = 'preliminary'; /* på */")).toEqual([]);
  });
});

describe("readings of the system's time", () => {
  it('are found however they are written', () => {
    const code =
      'const a = new Date();\nconst b = Date.now();\nconst c = new Date;\nconst d = Date();\nconst now = Date.now;';
    expect(texts(systemTimeReadings('x.ts', code))).toEqual([
      'new Date()',
      'Date.now',
      'new Date()',
      'Date()',
      'Date.now',
    ]);
  });

  it('are not: a date made of an argument, a type, a word in a comment or a string', () => {
    const code =
      "const a = new Date(x);\nlet b: Date;\n// new Date()\nconst c = 'Date.now()';\nDate.UTC(2026, 1, 1);";
    expect(systemTimeReadings('x.ts', code)).toEqual([]);
  });
});

describe('tests that do not run', () => {
  it('are found at every depth', () => {
    const code =
      "it.only('a', f); describe.skip('b', f); test.todo('c'); it.concurrent.only('d', f); xit('e', f); it.skip.each([1])('f', f);";
    expect(texts(testsNotRun('x.test.ts', code))).toEqual([
      'it.only',
      'describe.skip',
      'test.todo',
      'it.only',
      'xit',
      'it.skip',
    ]);
  });

  it('are not: those that name the machine they need, and other things called only', () => {
    expect(
      testsNotRun('x.test.ts', "it.skipIf(!chromium)('a', f); list.only('b'); it('it.only', f);"),
    ).toEqual([]);
  });
});
