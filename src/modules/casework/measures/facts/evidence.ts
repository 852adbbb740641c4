import { sql } from 'kysely';
import type { Asked, AskedCount, EvidenceRow } from '#core/measures';
import type { Context } from '#core/operation';
import { type CalendarDate, calendarDate } from '#platform/calendar';
import { among, ofRows } from './counting.ts';
import type { Facts } from './facts.ts';

interface Row {
  readonly id: string;
  readonly caseId: string | null;
  readonly unitId: string;
  readonly on: string;
  readonly keys: Readonly<Record<string, string>>;
  readonly days: number | null;
  readonly n: number;
}

/** The rows behind a count of the whole board, as what they were counted. Rows that nothing tells apart are one that stands for several. */
export async function factEvidence(
  ctx: Context,
  facts: Facts,
  asked: Asked & { readonly knownBy: CalendarDate | null },
): Promise<EvidenceRow[]> {
  const { when, row, unit, breakdowns, days, weight, definition } = facts;
  const on = when.kind === 'on' ? when.day : when.from;
  const keys = sql.join(Object.entries(breakdowns).flatMap(([by, { key }]) => [sql.lit(by), key]));
  const which: Pick<AskedCount, 'from' | 'to' | 'knownBy'> = {
    ...ofRows(facts, asked),
    knownBy: asked.knownBy,
  };
  const rows = await ctx.gathering<unknown, Row[]>(async (db) => {
    const found = await sql<Row>`
      select (${row.lasting ?? row.id})::text as id, ${row.caseId ?? sql`null::uuid`} as "caseId", ${unit} as "unitId", ${on} as on,
        jsonb_build_object(${keys}) as keys, ${days ?? sql`null::int`} as days, ${weight ?? sql`1`}::int as n
      from ${among(ctx, facts, which)}`.execute(db);
    return found.rows;
  });
  const by = definition.share?.by;
  const gathered = new Map<string, EvidenceRow>();
  for (const { id, caseId, unitId, on: day, keys: groups, days: long, n } of rows) {
    if (n === 0) continue;
    gathered.set(id, {
      id,
      caseIds: caseId === null ? [] : [caseId],
      unitId,
      on: calendarDate(day),
      keys: groups,
      part: by === undefined ? null : (groups[by] ?? null),
      days: long,
      n: n + (gathered.get(id)?.n ?? 0),
    });
  }
  return [...gathered.values()];
}
