import type { RawBuilder } from 'kysely';
import type { Reads } from '#core/measures';
import { sqlText } from '#platform/db';
import type { Facts } from './facts.ts';

const TABLE = /\b([a-z][a-z_]{2,}\.[a-z_]+)\b/g;
const COLUMN = /\bf\.([a-z_0-9]+)/g;
const A_TABLE = /^[a-z_]+\.[a-z_]+$/;
const A_COLUMN = /^f\.([a-z_0-9]+)$/;

const known = new WeakMap<Facts, Map<string, Reads>>();

/** What a count of facts reads, told by its own SQL: nobody has to say it, and nobody can forget it. */
export function factReads(facts: Facts, by: string | null, byIndividual: boolean): Reads {
  const ways = known.get(facts) ?? new Map<string, Reads>();
  const way = `${by ?? ''} ${byIndividual}`;
  const reads = ways.get(way) ?? readsOf(facts, by, byIndividual);
  known.set(facts, ways.set(way, reads));
  return reads;
}

function readsOf(facts: Facts, by: string | null, byIndividual: boolean): Reads {
  const { table, unit, when, only, weight, days, definition, breakdowns } = facts;
  const key = by === null ? undefined : breakdowns[by]?.key;
  const part = definition.share && breakdowns[definition.share.by]?.key;
  const text = (piece: RawBuilder<unknown> | undefined): string => (piece ? sqlText(piece) : '');
  const dated = when.kind === 'on' ? [when.day] : [when.from, when.until];
  const individual = byIndividual ? facts.individual : undefined;
  const others = [unit, only, weight, days, key, part, individual].map(text);
  const pieces = [text(table), ...dated.map(text), ...others];
  const mentioned = pieces.join(' ; ').match(TABLE) ?? [];
  // The pieces are put together with one table, and any other mention of a table is of other rows.
  const columns =
    A_TABLE.test(text(table)) && mentioned.length === 1
      ? [...new Set([...pieces.join(' ; ').matchAll(COLUMN)].flatMap(([, column]) => column ?? []))].sort()
      : null;
  return {
    tables: [...new Set(mentioned)].sort(),
    columns,
    days: mentioned.length > 1 ? { kind: 'all' } : daysOf(facts, columns !== null, others),
    how: pieces.join(' ; '),
  };
}

function daysOf({ when }: Facts, isPlain: boolean, others: readonly string[]): Reads['days'] {
  const columnOf = (piece: RawBuilder<unknown>): string | undefined =>
    isPlain ? A_COLUMN.exec(sqlText(piece))?.[1] : undefined;
  if (when.kind === 'on') {
    const column = columnOf(when.day);
    return column === undefined ? { kind: 'row' } : { kind: 'on', column };
  }
  const [from, until] = [columnOf(when.from), columnOf(when.until)];
  if (from === undefined || until === undefined) return { kind: 'row' };
  const untilAlone = from !== until && !others.some((piece) => new RegExp(`\\bf\\.${until}\\b`).test(piece));
  return { kind: 'standing', from, until, untilAlone };
}
