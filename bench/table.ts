import type { Times } from './measure.ts';

export const WAYS = ['SQL as owner', 'SQL under policies', 'HTTP, whole request'] as const;
export type Way = (typeof WAYS)[number];

export interface Row {
  readonly cases: number;
  readonly what: string;
  readonly as: string;
  readonly clients: number;
  /** Of what is written there is the whole request alone. */
  readonly times: Readonly<Partial<Record<Way, Times>>>;
}

export interface Footprint {
  readonly what: string;
  readonly value: string;
}

/** The tables as they stand in README.md. */
export function tables(
  rows: readonly Row[],
  footprint: readonly Footprint[],
  say: (line: string) => void,
): void {
  const number = (n: number) => n.toLocaleString('sv');
  say('\n| what | as | clients | cases | SQL as owner | SQL under policies | HTTP, whole request | per s |');
  say('|---|---|---:|---:|---:|---:|---:|---:|');
  const times = (t: Times | undefined) => (t ? `${t.p50.toFixed(1)} / ${t.p95.toFixed(1)}` : '–');
  for (const { cases, what, as, clients, times: of } of rows) {
    const [owner, app, http] = WAYS.map((way) => of[way]);
    say(
      `| ${what} | ${as} | ${clients} | ${number(cases)} | ${times(owner)} | ${times(app)} | ${times(http)} | ${http?.perSecond.toFixed(0) ?? '–'} |`,
    );
  }
  const ratio = (a: Times | undefined, b: Times | undefined) =>
    a && b ? `${(a.p50 / b.p50).toFixed(2)} / ${(a.p95 / b.p95).toFixed(2)}` : '–';
  say('\n| what | as | clients | cases | policies : owner | HTTP : owner | HTTP : HTTP of the smallest |');
  say('|---|---|---:|---:|---|---|---|');
  for (const row of rows) {
    const [owner, app, http] = WAYS.map((way) => row.times[way]);
    const smallest = rows.find((r) => r.what === row.what && r.as === row.as && r.clients === row.clients);
    say(
      `| ${row.what} | ${row.as} | ${row.clients} | ${number(row.cases)} | ${ratio(app, owner)} | ${ratio(http, owner)} | ${ratio(http, smallest?.times[WAYS[2]])} |`,
    );
  }
  say('\n| footprint | |\n|---|---:|');
  for (const { what, value } of footprint) say(`| ${what} | ${value} |`);
}
