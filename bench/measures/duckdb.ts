import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

/** Of a figure: unit, month and number, told apart by nothing else. */
export type Cells = ReadonlyMap<string, number>;

interface Asked {
  readonly measureId: string;
  /** By `$from` and `$to`; of what stands, at the end of each month of them. */
  readonly sql: string;
}

const happened = (measureId: string, table: string, unit: string, day: string, only = 'true'): Asked => ({
  measureId,
  sql: `select ${unit} as unit, date_trunc('month', ${day})::date as month, count(*)::int as n from ${table}
    where ${day} between $from and $to and ${only} group by 1, 2`,
});
const stood = (
  measureId: string,
  table: string,
  unit: string,
  from: string,
  until: string,
  only = 'true',
): Asked => ({
  measureId,
  sql: `select ${unit} as unit, date_trunc('month', d.at)::date as month, count(*)::int as n
    from ${table} join (select last_day(m::date) as at from generate_series($from, $to, interval 1 month) g(m)) d
      on ${from} <= d.at and coalesce(${until}, date '9999-12-31') > d.at where ${only} group by 1, 2`,
});

/** The measures whose SQL says the same in both dialects with no ranges and no rules of whose it is: time limits, what happens, what stands. */
export const ASKED: readonly Asked[] = [
  happened('preliminary-assessments-due', 'clock', 'unit_id', 'due_on', "rule_id = 'BU-020'"),
  happened('investigations-due', 'clock', 'unit_id', 'due_on', "rule_id = 'BU-040'"),
  happened('reports-received', 'report_child', 'unit_id', 'received_on', 'position = 0'),
  happened('investigations-opened', 'investigation_span', 'opened_unit_id', 'opened_on'),
  happened('investigations-concluded', 'investigation_span', 'unit_id', 'concluded_on'),
  happened('investigation-length', 'investigation_span', 'unit_id', 'concluded_on'),
  stood('investigations-running', 'investigation_span', 'unit_id', 'opened_on', 'concluded_on'),
  stood('cases-reviewed', 'case_head', 'unit_id', 'opened_on', 'closed_on'),
];

const TABLES: Readonly<Record<string, string>> = {
  clock: 'select rule_id, unit_id, due_on, due_at, original_due_at, stopped_at from clocks.clock',
  report_child: 'select unit_id, received_on, position from casework.report_child',
  investigation_span:
    'select unit_id, opened_unit_id, opened_on, concluded_on from casework.investigation_span',
  case_head: 'select unit_id, opened_on, closed_on from casework.case_head',
};

/** The same rows in a DuckDB of their own, in its own columns. @param url of the PostgreSQL database, read by psql */
export async function inDuckDb<T>(
  psql: string,
  url: string,
  use: (ask: (asked: Asked, from: string, to: string) => Promise<Cells>) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-duck-'));
  try {
    const instance = await DuckDBInstance.create(join(folder, 'rows.duckdb'));
    const connection = await instance.connect();
    for (const [table, select] of Object.entries(TABLES)) {
      const file = join(folder, `${table}.csv`);
      const copied = spawnSync(psql, [url, '-c', `\\copy (${select}) to '${file}' csv header`], {
        encoding: 'utf8',
      });
      if (copied.status !== 0) throw new Error(copied.stderr);
      await connection.run(`create table ${table} as select * from read_csv('${file}')`);
      rmSync(file);
    }
    return await use(async ({ sql }, from, to) => {
      const reader = await connection.runAndReadAll(
        sql.replaceAll('$from', `date '${from}'`).replaceAll('$to', `date '${to}'`),
      );
      return new Map(
        reader.getRowsJson().map(([unit, month, n]) => [`${unit} ${month}`, Number(n)] as const),
      );
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
