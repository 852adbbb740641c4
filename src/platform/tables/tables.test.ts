import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { csv, xlsx } from './index.ts';

describe('csv', () => {
  test('has the mark of UTF-8, semicolons, decimal commas and quoted words', () => {
    expect(
      csv([
        ['Mått', 'Andel'],
        ['a;"b"', 12.5],
        [null, 0],
      ]),
    ).toBe('\u{feff}Mått;Andel\r\n"a;""b""";12,5\r\n;0\r\n');
  });
  test.each(['=1+1', '+46', '-1', '@a', '\t=1'])('%s is no formula', (words) => {
    expect(csv([[words]])).toContain(`'${words}`);
  });
});

describe('xlsx', async () => {
  const files = unzipSync(
    await xlsx([
      {
        name: 'Mått & mål',
        head: ['Namn', 'Antal'],
        rows: [
          ['<a> & "b"\u0001', 3.25],
          ['=1+1', null],
          ['', 0],
        ],
      },
      { name: 'Två', head: ['x'], rows: [] },
    ]),
  );
  const textOf = (name: string): string => strFromU8(files[name] ?? new Uint8Array());

  test('is well-formed XML in every part', () => {
    expect(Object.keys(files)).toContain('xl/worksheets/sheet2.xml');
    for (const name of Object.keys(files)) {
      const parser = new SaxesParser();
      parser.on('error', (error) => {
        throw new Error(`${name}: ${error.message}`);
      });
      parser.write(textOf(name)).close();
    }
  });
  test('has numbers as numbers and words as words, also those that look like a formula', () => {
    const sheet = textOf('xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(/<c r="B2"[^>]*><v>3\.25<\/v><\/c>/);
    expect(sheet).toMatch(/<c r="B4"[^>]*><v>0<\/v><\/c>/);
    expect(sheet).not.toContain('<f>');
    const words = [...textOf('xl/sharedStrings.xml').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map((m) => m[1]);
    expect(words).toEqual(expect.arrayContaining(['Namn', '&lt;a&gt; &amp; "b"', '=1+1']));
    expect(textOf('xl/workbook.xml')).toContain('name="Mått &amp; mål"');
  });
  test('keeps its head in sight', () => {
    expect(textOf('xl/worksheets/sheet1.xml')).toMatch(/<pane[^>]*ySplit="1"[^>]*state="frozen"/);
  });
});
