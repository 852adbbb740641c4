import { expect, it } from 'vitest';
import { readFile } from '../form/rows.ts';
import type { Figures } from '../in-force.ts';
import { findingsIn } from './all.ts';

/* Tables that nobody has made rules for: the same forms with other areas, levels and figures. */

const NOTHING: Figures = { measures: [], counts: [], economy: [], byHand: [] };

function found(name: string, lines: readonly string[]): (readonly [string, string, number | null])[] {
  const { content, faults } = readFile('economy', name, `${lines.join('\n')}\n`, null);
  expect(faults).toEqual([]);
  if (content?.form !== 'budget') throw new Error('It is no budget');
  const economy = [{ form: content.form, rows: content.rows }];
  return findingsIn({ ...NOTHING, economy }).map((f) => [f.severity, f.code, f.rows[0]?.line ?? null]);
}

const HEAD = 'area_sv;level;cost;income;net';

it('parts, areas and the total that add up give no finding', () => {
  expect(
    found('budget.csv', [
      HEAD,
      'Barn;area;300;-50;250',
      'Barn / Utredning;part;100;-20;80',
      'Barn / Öppenvård;part;200;-30;170',
      'Vuxna;area;120;-20;100',
      'Summa;total;420;-70;350',
    ]),
  ).toEqual([]);
});

it('one step of rounding is a note, and more an error', () => {
  const table = (area: number) => [
    HEAD,
    `Barn;area;${area};;${area}`,
    'Barn / Utredning;part;100;;100',
    'Barn / Öppenvård;part;200;;200',
    `Summa;total;${area};;${area}`,
  ];
  expect(found('a.csv', table(301)).map(([severity]) => severity)).toContain('note');
  expect(found('a.csv', table(301)).map(([severity]) => severity)).not.toContain('error');
  expect(found('b.csv', table(340)).map(([severity, code]) => `${severity} ${code}`)).toContain(
    'error parts_contradict_area',
  );
});

it('a cell that is empty in every tertial is not measured, which is not 0', () => {
  const { content, faults } = readFile(
    'measures',
    'nya.csv',
    'id;title_sv;kind;better;accumulation;T1;T2;T3;target\nX1;Nytt mått;share;up;in_period;;75;;90\n',
    2031,
  );
  expect(faults).toEqual([]);
  if (content?.form !== 'measures') throw new Error('It is no table of measures');
  expect(content.rows[0]?.values).toMatchObject({
    T1: { state: 'not_measured' },
    T2: { state: 'measured' },
    T3: { state: 'not_measured' },
  });
});
