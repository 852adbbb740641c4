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

describe('xlsx', () => {
  const files = unzipSync(
    xlsx([
      {
        name: 'Mått & mål',
        head: ['Namn', 'Antal'],
        rows: [
          ['<a> & "b"', 3.25],
          ['=1+1', null],
        ],
      },
      { name: 'Två', head: ['x'], rows: [] },
    ]),
  );
  const textOf = (name: string): string => strFromU8(files[name] ?? new Uint8Array());

  test('is well-formed XML in every part', () => {
    expect(Object.keys(files)).toHaveLength(7);
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
    expect(sheet).toContain('<c r="B2"><v>3.25</v></c>');
    expect(sheet).toContain('&lt;a&gt; &amp; &quot;b&quot;');
    expect(sheet).toContain('t="inlineStr"><is><t xml:space="preserve">=1+1</t>');
    expect(sheet).not.toContain('<f>');
    expect(textOf('xl/workbook.xml')).toContain('name="Mått &amp; mål"');
  });
});
