import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAmount, writeAmount } from './amount.ts';
import type { SieDocument } from './document.ts';
import { decode, encode437 } from './encoding.ts';
import { readSie } from './read.ts';
import { readRecords } from './records.ts';
import { sieBytes, writeSie } from './write.ts';

const HEAD = '#FLAGGA 0\n#FORMAT PC8\n#SIETYP 3\n#RAR 0 20260101 20261231\n';

const day = fc
  .record({
    y: fc.integer({ min: 1990, max: 2100 }),
    m: fc.integer({ min: 1, max: 12 }),
    d: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ y, m, d }) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`);
// Anything that one types: quotes, backslashes, braces, blanks, å ä ö and what code page 437 lacks.
const words = fc.string({
  unit: fc.constantFrom('a', 'Ö', 'å', ' ', '"', '\\', '{', '}', '#', 'é', '€', '1', '-'),
  maxLength: 12,
});
const codes = fc.string({
  unit: fc.constantFrom('5', '1', '0', 'A', 'å', ' ', '"', '}'),
  minLength: 1,
  maxLength: 6,
});
const ore = fc.integer({ min: -1e12, max: 1e12 }).map((n) => n || 0);
const no = fc.integer({ min: 1, max: 30 });
const document: fc.Arbitrary<SieDocument> = fc.record({
  type: fc.constantFrom(null, 3, 4),
  company: fc.option(words, { nil: null }),
  program: fc.option(words, { nil: null }),
  madeOn: fc.option(day, { nil: null }),
  coversTo: fc.option(day, { nil: null }),
  years: fc.array(fc.record({ yearNo: fc.integer({ min: -2, max: 0 }), from: day, to: day }), {
    maxLength: 2,
  }),
  dimensions: fc.array(fc.record({ dimension: no, name: words, above: fc.option(no, { nil: null }) }), {
    maxLength: 3,
  }),
  objects: fc.array(fc.record({ dimension: no, code: codes, name: words }), { maxLength: 4 }),
  accounts: fc.array(fc.record({ account: codes, name: words }), { maxLength: 4 }),
  results: fc.array(
    fc.record({ line: fc.constant(0), yearNo: fc.constant(0), account: codes, amount: ore }),
    {
      maxLength: 3,
    },
  ),
  changes: fc.array(
    fc.record({
      line: fc.constant(0),
      kind: fc.constantFrom('outcome' as const, 'budget' as const),
      yearNo: fc.constantFrom(0, -1),
      month: day.map((d) => d.slice(0, 7)),
      account: codes,
      objects: fc.array(fc.record({ dimension: no, code: codes }), { maxLength: 3 }),
      amount: ore,
    }),
    { maxLength: 8 },
  ),
});
const withoutLines = (d: SieDocument): SieDocument => ({
  ...d,
  results: d.results.map((r) => ({ ...r, line: 0 })),
  changes: d.changes.map((c) => ({ ...c, line: 0 })),
});

describe('a file', () => {
  test('reads as it was written, in either encoding', () => {
    fc.assert(
      fc.property(document, (written) => {
        const { document: read, faults } = readSie(decode(sieBytes(written)).text);
        expect(faults).toEqual([]);
        expect(withoutLines(read)).toEqual(written);
      }),
    );
  });

  test('with a sign changed is told by its checksum', () => {
    const text = `${HEAD}#KSUMMA\n#KONTO 4610 "Köpt vård"\n#PSALDO 0 202601 4610 {} 100.00\n`;
    const { records } = readRecords(text);
    const written = writeSie(readSie(text).document);
    expect(records.length).toBe(7);
    expect(readSie(written).faults).toEqual([]);
    const changed = written.replace(' 100\r\n', ' 101\r\n');
    expect(changed).not.toBe(written);
    expect(readSie(changed).faults.map((f) => f.code)).toEqual(['checksum_differs']);
    expect(readSie(text).faults).toEqual([{ line: 5, code: 'checksum_missing', written: '' }]);
  });

  test('labels that nobody knows are passed by, and vouchers', () => {
    const { document: read, faults } = readSie(
      `${HEAD}#EGET "något"\n#VER A 1 20260105 "Hyra"\n{\n#TRANS 6010 {} 100\n}\n#PSALDO 0 202601 6010 {1 "510"} 12.5`,
    );
    expect(faults).toEqual([]);
    expect(read.changes).toEqual([
      {
        line: 10,
        kind: 'outcome',
        yearNo: 0,
        month: '2026-01',
        account: '6010',
        objects: [{ dimension: 1, code: '510' }],
        amount: 1250,
      },
    ]);
  });

  test.each([
    ['#PSALDO 0 202601 4610 {} 1,50', 'not_amount'],
    ['#PSALDO 0 202601 4610 {} tusen', 'not_amount'],
    ['#PSALDO 0 202601 4610 {} 99999999999999', 'amount_too_large'],
    ['#PSALDO 0 202613 4610 {} 1', 'not_period'],
    ['#PSALDO 0 2026 4610 {} 1', 'not_period'],
    ['#PSALDO x 202601 4610 {} 1', 'not_number'],
    ['#PSALDO 0 202601 4610 {1} 1', 'unbalanced_object_list'],
    ['#PSALDO 0 202601 4610 {1 "5" 1', 'open_object_list'],
    ['#PSALDO 0 202601 4610 1 "5"} 1', 'unbalanced_object_list'],
    ['#PSALDO 0 202601 4610 {}', 'field_missing'],
    ['#PBUDGET 0 202601', 'field_missing'],
    ['#RES 0 4610', 'field_missing'],
    ['#RES 0 4610 1.234', 'not_amount'],
    ['#RAR 0 20260101 20260231', 'not_day'],
    ['#OMFATTN 2026', 'not_day'],
    ['#DIM ett Ansvar', 'not_number'],
    ['#OBJEKT 1 "" "Tom"', 'field_missing'],
    ['#KONTO 4610 "Köpt vård', 'open_quote'],
    ['#KONTO', 'field_missing'],
    ['#KONTO 4610 "Köpt\u0000vård"', 'forbidden_characters'],
    ['#PSALDO 0 202601 4610 {1 "51\u000010"} 1', 'forbidden_characters'],
    [`#KONTO 4610 "${'x'.repeat(201)}"`, 'text_too_long'],
  ])('%s', (line, code) => {
    expect(readSie(`${HEAD}${line}\n`).faults).toMatchObject([{ line: 5, code }]);
  });

  test.each([
    ['600 000 lines', '#A\n'.repeat(600_000), 1, 'too_many_rows'],
    ['a line of millions of fields', `#A ${'1 '.repeat(3_000_000)}`, 1, 'text_too_long'],
    ['nothing but faults', '#KONTO "\n'.repeat(400_000), 1000, 'open_quote'],
    ['nothing but records that are wrong', '#KONTO\n'.repeat(400_000), 1000, 'field_missing'],
  ] as const)('%s: read within seconds, and told of once or a thousand times', (_, text, n, code) => {
    const began = performance.now();
    const { faults } = readSie(text);
    expect([faults.length, faults[0]?.code]).toEqual([n, code]);
    expect(performance.now() - began).toBeLessThan(3000);
  });

  test('whatever is in it, it is read or told of and never thrown', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('#PSALDO 0 202601 ', '{', '}', '"', '\\', '\n', '#RES ', '#KSUMMA\n', '#DIM 1 '),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expect(Array.isArray(readSie(pieces.join('')).faults)).toBe(true);
      }),
    );
  });
});

describe('the encoding', () => {
  test.each([
    ['cp437', Uint8Array.of(0x86, 0x84, 0x94, 0x8f, 0x8e, 0x99), 'åäöÅÄÖ'],
    ['utf-8', new TextEncoder().encode('\ufeffåäö €'), '\ufeffåäö €'.slice(1)],
    ['windows-1252', Uint8Array.of(0x4b, 0xf6, 0x70, 0x74), 'Köpt'],
  ] as const)('%s', (encoding, bytes, text) => {
    expect(decode(bytes)).toEqual({ encoding, text });
  });

  test('every byte of code page 437 is a sign of its own, and comes back', () => {
    const all = Uint8Array.from({ length: 256 }, (_, i) => i);
    const upper = Uint8Array.from({ length: 128 }, (_, i) => 0x80 + i);
    const { text } = decode(Uint8Array.from([...all, 0x84, 0x84, 0x94]));
    expect(encode437(text)).toEqual(Uint8Array.from([...all, 0x84, 0x84, 0x94]));
    expect(new Set(decode(Uint8Array.from([...upper, 0x84])).text).size).toBe(128);
    expect(encode437('€')).toBeNull();
  });
});

describe('an amount', () => {
  test.each([
    ['0', 0],
    ['-0.00', 0],
    ['12', 1200],
    ['-12.5', -1250],
    ['12.340', 1234],
    ['+1', 100],
  ])('%s', (written, amount) => expect(readAmount(written)).toBe(amount));
  test.each(['', '1 000', '1,5', '1.234', '.5', '1e3', '--1'])('%j is none', (written) =>
    expect(readAmount(written)).toBeNull(),
  );
  test('reads as it was written', () =>
    fc.assert(
      fc.property(ore, (n) => {
        expect(readAmount(writeAmount(n))).toBe(n);
      }),
    ));
});
