import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { checkDigit, identityNumbersIn, scanProject } from './identity-scan.mjs';

const pad = (number, width) => String(number).padStart(width, '0');

/** Made here, never written out: this file is scanned too. */
const numberOf = ({ year, month, day, birth }, separator, withCentury) => {
  const nine = pad(year % 100, 2) + pad(month, 2) + pad(day, 2) + pad(birth, 3);
  const century = withCentury ? String(Math.floor(year / 100)) : '';
  return `${century}${nine.slice(0, 6)}${separator}${nine.slice(6)}${checkDigit(nine)}`;
};

const person = (birth) =>
  fc.record({
    year: fc.integer({ min: 1900, max: 2026 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.oneof(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 61, max: 88 })),
    birth,
  });
const living = person(fc.integer({ min: 1, max: 999 }).filter((n) => n < 980 || n > 989));
const separator = fc.constantFrom('', '-', '+', ' ', '–');

describe('identity numbers in text', () => {
  it('finds every number that a living person could have, however it is written', () => {
    fc.assert(
      fc.property(living, separator, fc.boolean(), (who, mark, withCentury) => {
        const written = numberOf(who, mark, withCentury);
        expect(identityNumbersIn(`first line\nnr${written}; more`)).toEqual([{ line: 2, number: written }]);
      }),
    );
  });

  it('lets the range for tests through', () => {
    fc.assert(
      fc.property(
        person(fc.integer({ min: 980, max: 989 })),
        separator,
        fc.boolean(),
        (who, mark, withCentury) => {
          expect(identityNumbersIn(numberOf(who, mark, withCentury))).toEqual([]);
        },
      ),
    );
  });

  it('lets numbers with a wrong check digit, an impossible day or other digits around them be', () => {
    const who = { year: 1981, month: 12, day: 18, birth: 987 - 111 };
    const right = numberOf(who, '', false);
    const wrong = right.slice(0, 9) + ((Number(right[9]) + 1) % 10);
    expect(identityNumbersIn(right)).toHaveLength(1);
    expect(identityNumbersIn(wrong)).toEqual([]);
    expect(identityNumbersIn(numberOf({ ...who, month: 13 }, '', false))).toEqual([]);
    expect(identityNumbersIn(numberOf({ ...who, month: 2, day: 30 }, '', false))).toEqual([]);
    expect(identityNumbersIn(`7${right}`)).toEqual([]);
    expect(identityNumbersIn(`${right}7`)).toEqual([]);
    expect(identityNumbersIn(`0.${right}`)).toEqual([]);
  });
});

describe('the scan of a folder', () => {
  let folder;
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('names the file and the line, and says how many files it could not read', () => {
    folder = mkdtempSync(join(tmpdir(), 'samsyn-scan-'));
    const planted = numberOf({ year: 1979, month: 5, day: 3, birth: 123 }, '-', true);
    writeFileSync(join(folder, 'notes.md'), `one\ntwo\n${planted}\n`);
    writeFileSync(join(folder, 'picture.png'), Buffer.from([137, 80, 0, 1]));
    expect(scanProject(folder)).toEqual({
      files: 2,
      unread: 1,
      findings: [{ file: 'notes.md', line: 3, number: planted }],
    });
  });
});
