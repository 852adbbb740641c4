import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Asked, AskedCount, Counted, Reads } from '#core/measures';
import type { Context } from '#core/operation';
import { type CalendarDate, calendarDate } from '#platform/calendar';
import type { OrganisationRegisterTables } from '../organisation-tables.ts';
import { type Register, readRegister } from './register.ts';

/** What the counting role may read, and no more: not which report a row is of. */
export type CountedTables = {
  'casework.report_child': Omit<OrganisationRegisterTables['casework.report_child'], 'report_id'>;
};

export const REPORTS = 'reports-received';

/** How a report can be divided, and the column that says it. */
const COLUMNS = {
  category: 'reporter_category',
  channel: 'channel',
  age_group: 'age_group',
} as const;
export const isColumn = (by: string): by is keyof typeof COLUMNS => by in COLUMNS;
export const columnOf = (by: keyof typeof COLUMNS) => COLUMNS[by];

interface CountRow {
  readonly unitId: string;
  readonly month: string;
  readonly key: string;
  readonly n: number;
}

/** Reports or their children, by unit, month and group. In no particular order. */
export const countReports = (ctx: Context, asked: AskedCount): Promise<Counted[]> =>
  countBy(ctx, asked, (ask) => ctx.counting((db: Kysely<CountedTables>) => ask(within(db, ctx, asked))));

/** Those that are closed to the actor. */
export const countClosedReports = (ctx: Context, asked: AskedCount): Promise<Counted[]> =>
  countBy(ctx, asked, (ask) =>
    ctx.countingClosed((caseIds) =>
      ask(within(ctx.tables<CountedTables>(), ctx, asked).where(isClosed(asked, caseIds))),
    ),
  );

/** Asks for rows of the board's reports, or of those of them that are closed to the actor. */
type AskOf = <R>(ask: (query: Query) => Promise<R[]>) => Promise<R[]>;
type Query = ReturnType<typeof within>;

async function countBy(ctx: Context, asked: AskedCount, rowsOf: AskOf): Promise<Counted[]> {
  if (asked.by === 'organisation') return await countByOrganisation(ctx, asked, rowsOf);
  const { by } = asked;
  const column = by !== null && isColumn(by) ? sql.ref(columnOf(by)) : sql.lit('');
  const rows: CountRow[] = await rowsOf((query) =>
    query
      .select(['unit_id as unitId', MONTH.as('month'), sql<string>`${column}`.as('key'), N])
      .groupBy(sql`1, 2, 3`)
      .execute(),
  );
  return rows.map((row) => ({ ...row, month: calendarDate(row.month), within: null }));
}

/**
 * What is read, but by organisation: which one a report is from follows from the register, by the day and by names that are joined to it later,
 * and is told from the rows.
 */
export function reportReads(measureId: string, by: string | null): Reads | null {
  if (by === 'organisation') return null;
  const column = by !== null && isColumn(by) ? columnOf(by) : null;
  return {
    tables: ['casework.report_child'],
    columns: ['unit_id', 'received_on', 'position', ...(column === null ? [] : [column])],
    days: { kind: 'on', column: 'received_on' },
    how: `${measureId} by ${column}`,
  };
}

/** Whether all that the actor could see of it is in these cases: of a report any child's, of a child its own. */
function isClosed({ measureId }: Asked, caseIds: readonly string[]): RawBuilder<SqlBool> {
  const own = sql`select from casework.report_case k where k.tenant_id = report_child.tenant_id
    and k.report_id = report_child.report_id
    and ${measureId === REPORTS ? sql`true` : sql`k.position = report_child.position`}`;
  return sql<SqlBool>`exists (${own} and k.case_id = any(${caseIds}::uuid[]))
    and not exists (${own} and k.case_id <> all(${caseIds}::uuid[]))`;
}

/** For `countReports`, and for what divides by organisation: the rows of a period, of reports one each. */
const within = (db: Kysely<CountedTables>, ctx: Context, { measureId, from, to }: Asked) =>
  db
    .selectFrom('casework.report_child')
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .where('received_on', '>=', from)
    .where('received_on', '<=', to)
    .$if(measureId === REPORTS, (query) => query.where('position', '=', 0));

const MONTH = sql<string>`received_on - (extract(day from received_on)::int - 1)`;
const N = sql<number>`count(*)::int`.as('n');

/**
 * By the organisation that each report came from on its day. The days are told apart only where it matters: of entries that are a part of
 * another from a day on.
 */
async function countByOrganisation(ctx: Context, asked: AskedCount, rowsOf: AskOf): Promise<Counted[]> {
  const register = await readRegister(ctx);
  const moving = register.movingIds();
  const day = sql<string | null>`case when organisation_id = any(${moving}::uuid[])
    or organisation_name_id = any(${moving}::uuid[]) then received_on end`;
  const rows: (Omit<CountRow, 'key'> & OrganisationKeys)[] = await rowsOf((query) =>
    query
      .select([
        'unit_id as unitId',
        MONTH.as('month'),
        'reporter_category as category',
        'organisation_id as organisationId',
        'organisation_name_id as nameId',
        'reporter_shielded as shielded',
        day.as('day'),
        N,
      ])
      .groupBy(sql`1, 2, 3, 4, 5, 6, 7`)
      .execute(),
  );
  return rows.map((row) => ({
    unitId: row.unitId,
    month: calendarDate(row.month),
    key: keyOf(register, row, row.day === null ? asked.from : calendarDate(row.day)),
    within: row.category,
    n: row.n,
  }));
}

interface OrganisationKeys {
  readonly category: string;
  readonly organisationId: string | null;
  readonly nameId: string | null;
  readonly shielded: boolean;
  /** Null where it does not matter. */
  readonly day: string | null;
}

/** Reports of private persons, those under a name that is no organisation's, and those whose reporter is shielded (OSL 26:5). */
export const NONE = 'none';
export const UNMATCHED = 'unmatched';
export const SHIELDED = 'shielded';

/** The group that a report from an organisation, or under a name, is in on its day. */
export function keyOf(
  register: Register,
  { organisationId, nameId, shielded }: Pick<OrganisationKeys, 'organisationId' | 'nameId' | 'shielded'>,
  day: CalendarDate,
): string {
  if (shielded) return SHIELDED;
  if (organisationId === null && nameId === null) return NONE;
  return register.organisationOf({ organisationId, nameId }, day) ?? UNMATCHED;
}

/** The day of the board's first report; null when none has come. */
export async function firstReportOn(ctx: Context): Promise<CalendarDate | null> {
  const first = await ctx.counting<CountedTables, { received_on: CalendarDate } | undefined>((db) =>
    db
      .selectFrom('casework.report_child')
      .select('received_on')
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('authority_id', '=', ctx.authorityId)
      .orderBy('received_on')
      .limit(1)
      .executeTakeFirst(),
  );
  return first?.received_on ?? null;
}
