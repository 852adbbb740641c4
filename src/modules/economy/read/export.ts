import { z } from 'zod';
import { defineOperation } from '#core/operation';
import { FileContent, fileContent } from '#platform/files';
import { type Cell, csv, xlsx } from '#platform/tables';
import { AskEconomy } from '../contract.ts';
import { type Figures, figuresOf } from '../domain/table.ts';
import { words } from '../texts/words.ts';
import { areasOf, READ, yearOf } from './year.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The year's table as a file, in kronor at full precision. A file leaves the product, so taking one out is an event in the trail. */
export const exportEconomy = defineOperation({
  name: 'economy.export',
  kind: 'query',
  permission: READ,
  audit: 'economy.taken-out',
  summary: 'Budget, outcome, forecast and deviation by area and part, as CSV or Excel',
  files: 'gives-one',
  input: AskEconomy.extend({ form: z.enum(['csv', 'xlsx']) }),
  output: fileContent(['text/csv', XLSX]),
  run: async (ctx, { form, year, through: asked }) => {
    const of = await yearOf(ctx, year);
    const through = asked ?? of.batch?.through ?? 0;
    const areas = areasOf(ctx, of, through);
    const lines = (area: string, part: string, f: Figures): Cell[][] =>
      (['cost', 'income', 'net'] as const).map((side) => [
        of.year,
        through,
        area,
        part,
        words.side[side],
        f.budgetYear[side] / 100,
        f.budget[side] / 100,
        f.outcome[side] / 100,
        f.deviation[side] / 100,
        f.budget[side] === 0 ? null : Math.round((1_000 * f.deviation[side]) / Math.abs(f.budget[side])) / 10,
        f.forecast && f.forecast[side] / 100,
        f.forecastDeviation && f.forecastDeviation[side] / 100,
      ]);
    const rows = [
      ...areas.flatMap((a) => [
        ...lines(a.name, '', a.figures),
        ...a.parts.flatMap((p) => lines(a.name, p.name, p.figures)),
      ]),
      ...lines(words.total, '', figuresOf(of.cells, through, null)),
    ];
    const name = words.file(of.year, through);
    return form === 'csv'
      ? FileContent.made(`${name}.csv`, 'text/csv', Buffer.from(csv([words.head, ...rows])))
      : FileContent.made(`${name}.xlsx`, XLSX, await xlsx([{ name: words.figures, head: words.head, rows }]));
  },
});
