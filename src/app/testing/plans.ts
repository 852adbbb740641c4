import type { Pool, PoolClient, QueryResult } from 'pg';

interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Schema?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly Plans?: readonly Node[];
}

/** One query as it was run, with what it touched. */
export interface Touched {
  readonly sql: string;
  /** Rows read of tables, those that a filter threw away included. */
  readonly rows: number;
  /** All tables that were read. */
  readonly tables: readonly string[];
  /** Tables that were read from end to end. */
  readonly whole: readonly string[];
}

/**
 * A pool whose connections explain each query before they run it, in the same transaction and so as the same role and under the same
 * policies. What was touched is put into the list.
 */
export function explainingPool(pool: Pool, into: Touched[]): Pool {
  return new Proxy(pool, {
    get: (target, name) =>
      name === 'connect'
        ? async () => explaining(await target.connect(), into)
        : Reflect.get(target, name, target),
  });
}

function explaining(client: PoolClient, into: Touched[]): PoolClient {
  const query = async (sql: string, values?: unknown[]): Promise<QueryResult> => {
    if (/^\s*(select|with)\b/i.test(sql)) {
      const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Node }] }>(
        `explain (analyze, verbose, timing off, format json) ${sql}`,
        values,
      );
      const plan = rows[0]?.['QUERY PLAN'][0].Plan;
      if (plan) into.push(touchedBy(sql, plan));
    }
    return await client.query(sql, values);
  };
  return new Proxy(client, {
    get: (target, name) => {
      if (name === 'query') return query;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

function touchedBy(sql: string, plan: Node): Touched {
  let rows = 0;
  const tables = new Set<string>();
  const whole: string[] = [];
  const walk = (node: Node): void => {
    const table = node['Relation Name'];
    if (table) {
      tables.add(`${node.Schema}.${table}`);
      const each =
        node['Actual Rows'] +
        (node['Rows Removed by Filter'] ?? 0) +
        (node['Rows Removed by Index Recheck'] ?? 0);
      rows += each * node['Actual Loops'];
      if (node['Node Type'] === 'Seq Scan') whole.push(`${node.Schema}.${table}`);
    }
    for (const child of node.Plans ?? []) walk(child);
  };
  walk(plan);
  return { sql, rows, tables: [...tables], whole };
}
