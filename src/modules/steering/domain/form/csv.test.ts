import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readCsv } from './csv.ts';

describe('a file', () => {
  test.each([
    ['plain', 'a;b\n1;2\n'],
    ['with a byte order mark', '\ufeffa;b\n1;2'],
    ['with the line ends of Windows', 'a;b\r\n1;2\r\n'],
    ['with the line ends of old', 'a;b\r1;2'],
    ['with blanks around', ' a ; b\n1 ; 2 \n'],
    ['in quotes', '"a";"b"\n"1";"2"'],
  ])('%s is read', (_what, text) => {
    expect(readCsv(text)).toEqual({
      ok: true,
      records: [
        { line: 1, cells: ['a', 'b'] },
        { line: 2, cells: ['1', '2'] },
      ],
    });
  });

  it('tells the line on which each record begins, over empty lines and cells of several lines', () => {
    expect(readCsv('a;b\n\n;\n"en\ntvå";2\n3;4')).toEqual({
      ok: true,
      records: [
        { line: 1, cells: ['a', 'b'] },
        { line: 4, cells: ['en\ntvå', '2'] },
        { line: 6, cells: ['3', '4'] },
      ],
    });
  });

  test.each([
    ['nothing', '', 1, 'empty_file'],
    ['a quote that is never closed', 'a\n"b', 2, 'open_quote'],
    ['text behind a quote', 'a\n"b"c', 2, 'text_after_quote'],
    ['a quote inside a cell without quotes', 'a\nb"c', 2, 'loose_quote'],
    ['a quote that is never closed, lines above the end', 'a\n"b\nc\nd\n', 2, 'open_quote'],
    ['text behind a quote, below a cell of several lines', '"a\r\nb"\r\n"c"d', 3, 'text_after_quote'],
    ['bytes that are no UTF-8', 'a\nb\ufffd', 2, 'not_utf8'],
    ['a control character', 'a\nb\u0000', 2, 'forbidden_characters'],
  ])('with %s says so', (_what, text, line, code) => {
    expect(readCsv(text)).toEqual({ ok: false, line, code });
  });

  it('gives back whatever was written by the rules', () => {
    const cell = fc
      .string({ unit: fc.constantFrom('a', 'å', ';', '"', '\n', ' ', '1', ',') })
      .map((s) => `x${s}x`);
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 6 }),
        fc.constantFrom('\n', '\r\n'),
        (rows, end) => {
          const text = rows.map((row) => row.map(quoted).join(';')).join(end);
          const read = readCsv(text);
          expect(read.ok && read.records.map((r) => r.cells)).toEqual(rows);
        },
      ),
    );
  });
});
