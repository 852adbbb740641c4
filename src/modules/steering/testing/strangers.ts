import { expect } from 'vitest';
import { findingsIn } from '../domain/checks/all.ts';
import type { FileKind } from '../domain/codes.ts';
import type { Finding } from '../domain/finding.ts';
import { readFile } from '../domain/form/rows.ts';
import { yearOf } from '../domain/form/year.ts';
import type { Figures } from '../domain/in-force.ts';
import { faultInWords } from '../texts/faults.ts';
import { inWords } from '../texts/findings.ts';

/* Files from somebody else, each as it would come, and exactly what is found in them. */

export interface File {
  readonly kind: FileKind;
  readonly name: string;
  readonly text: string;
}
export const file = (kind: FileKind, name: string, ...lines: string[]): File => ({
  kind,
  name,
  text: lines.join('\n'),
});

function boardWith(files: readonly File[]): Figures {
  const read = files.map(({ kind, name, text }) => {
    const { content, faults } = readFile(kind, name, text, yearOf(kind, name, undefined));
    expect(faults.map(faultInWords)).toEqual([]);
    if (!content) throw new Error(`${name} was not read`);
    return content;
  });
  return {
    measures: read.flatMap((c) => (c.form === 'measures' ? [c.rows] : [])),
    counts: read.flatMap((c) => (c.form === 'counts' ? c.rows : [])),
    economy: read.flatMap((c) =>
      c.form === 'outcome' || c.form === 'budget' ? [{ form: c.form, rows: c.rows }] : [],
    ),
    byHand: [],
  };
}

const told = (found: readonly Finding[]) =>
  found.map((f) => `${f.severity} ${f.code} ${f.rows.map((r) => `${r.file}:${r.line}`).join(' ')}`);

export function expectFound(files: readonly File[], expected: readonly string[]): void {
  const found = findingsIn(boardWith(files));
  expect(told(found)).toEqual(expected);
  for (const f of found) {
    const { sentence, todo } = inWords(f);
    expect(f.rows.length).toBeGreaterThan(0);
    expect(sentence).toMatch(/^[^\n]*[.?”]$/);
    expect(`${sentence} ${todo}`).not.toMatch(/undefined|NaN|null|\[object/);
  }
}

export const M = 'id;title_sv;kind;better;accumulation;T1;T2;T3;target';
export const COUNTS = 'id;period;numerator;denominator;remark';
export const BUDGET = 'area_sv;level;cost;income;net';
const O =
  'area_sv;budget_cost;budget_income;outcome_cost;outcome_income;deviation_cost;deviation_income;deviation_net';
export const U = `unit;T1_numerator;T1_denominator;${M}`;
export const m = (...lines: string[]) => file('measures', 'm-2024.csv', M, ...lines);
export const c = (...lines: string[]) => file('counts', 'c.csv', COUNTS, ...lines);
export const u = (...lines: string[]) => file('measures', 'u-2024.csv', U, ...lines);
export const b = (...lines: string[]) => file('economy', 'b.csv', BUDGET, ...lines);
export const o = (...lines: string[]) => file('economy', 'o.csv', O, ...lines);
