import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { afterEachTest } from '../support/after-each.ts';
import { ROOT } from '../support/places.ts';
import { samsyn } from '../support/run.ts';
import { emptyFolder } from '../support/server.ts';

/* Figures from the command line, on a data folder that nobody has used. */

const { folder } = afterEachTest();
const published = (name: string) => join(ROOT, 'src/app/demo/figures', name);

test('figures are imported into a board that is made, checked, and read again', async () => {
  const data = folder(emptyFolder);
  const env = { SAMSYN_DATA: data };
  const first = await samsyn(['import', 'measures', published('indicators-2022.csv')], env);
  expect(first.output).toContain('Kommunen och nämnden Demo är upplagda.');
  expect(first.output).toContain('20 rader är importerade');
  expect(first.code).toBe(0);
  for (const [kind, name] of [
    ['counts', 'stated-counts-2022.csv'],
    ['economy', 'economy-2022.csv'],
    ['economy', 'budget-2023-investments.csv'],
  ] as const) {
    expect(await samsyn(['import', kind, published(name)], env)).toMatchObject({ code: 0 });
  }
  const again = await samsyn(['import', 'counts', published('stated-counts-2022.csv')], env);
  expect(again).toMatchObject({ code: 0 });
  expect(again.output).toContain('är redan importerad');

  const checked = await samsyn(['check', 'figures', '--json'], env);
  // Something is wrong in them.
  expect(checked.code).toBe(1);
  const findings = JSON.parse(checked.output) as { code: string; severity: string; rows: object[] }[];
  expect(findings.map((f) => [f.severity, f.code])).toEqual([
    ['error', 'year_contradicts_tertials'],
    ['error', 'share_contradicts_counts'],
    ['error', 'not_applicable_as_zero'],
    ['error', 'mean_of_shares'],
    ['warning', 'zero_every_time'],
  ]);
  expect(findings[1]?.rows).toEqual([
    { file: 'stated-counts-2022.csv', line: 3 },
    { file: 'indicators-2022.csv', line: 15 },
  ]);
  const shown = await samsyn(['measure', 'show', 'D09', '--period', '2022', '--json'], env);
  expect(JSON.parse(shown.output)).toMatchObject({
    measureId: 'D09',
    target: 20,
    reachesTarget: true,
    rows: [{ value: 10 }, { value: 19 }, { value: 25 }],
  });

  const out = (form: string) => join(data, `tertial.${form}`);
  for (const form of ['json', 'pdf', 'docx']) {
    const made = await samsyn(
      ['report', 'tertial', '--period', '2022-T3', '--format', form, '--out', out(form)],
      env,
    );
    expect(made.code).toBe(0);
    expect(made.output).toContain('5 saker går inte ihop');
  }
  const report = JSON.parse(readFileSync(out('json'), 'utf8')) as {
    schema: string;
    count: { told: number; notMeasured: number };
    groups: { figures: { ref: { id: string }; text: string; state: string }[] }[];
  };
  expect(report.schema).toBe('samsyn/tertial-report/1');
  const told = report.groups.flatMap((g) => g.figures);
  expect(told.find((f) => f.ref.id === 'D02')?.text).toBe('69\u00a0%');
  expect(told.filter((f) => f.state === 'not_measured').every((f) => f.text === 'inte mätt')).toBe(true);
  expect(readFileSync(out('pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  expect(readFileSync(out('docx')).subarray(0, 2).toString()).toBe('PK');

  const broken = join(data, 'trasig.csv');
  writeFileSync(broken, 'area_sv;level;cost;income;net\nVuxen;area;mycket;;300\nSumma;total;300;;300\n');
  const refused = await samsyn(['import', 'economy', broken], env);
  expect(refused.code).toBe(1);
  expect(refused.output).toContain('Rad 2, kolumnen cost: ”mycket” är inget tal.');
  expect(refused.output).not.toMatch(/\bat .*\.js:\d+/);
}, 240_000);
