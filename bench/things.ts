import type { Pool } from 'pg';
import { testNumber } from '#app/demo/test-number';
import { lookupKey } from '#core/access';
import { addDays, calendarDate } from '#platform/calendar';
import type { Settings } from '#platform/db';
import { newId } from '#platform/ids';
import { LOOKUP_SECRET, type Population, type Seat } from './population.ts';
import {
  BY_NAME,
  BY_NUMBER,
  CASE_PAGE,
  INBOX,
  INBOX_CLOCKS,
  KNOWN,
  MY_DAY,
  UNIT_COUNTS,
  UNIT_ROWS,
} from './statements.ts';

export interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** A page of the product, or something done there, as it is asked for; with the bare statements that tell no less. */
export interface Thing {
  readonly what: string;
  readonly as: 'caseworker' | 'manager' | 'intake';
  readonly seat: Seat;
  /** A search: by each of the colleagues in turn. */
  readonly searches?: true;
  /** Of the n-th time: another case each time, so that no page is the one that was just read. Nothing bare beside what is written. */
  readonly bare:
    | ((n: number) => { readonly statements: readonly Statement[]; readonly settings: Settings })
    | null;
  readonly ask: (n: number) => { readonly path: string; readonly body?: unknown };
  /** Rows in the answer; none would mean that nothing was measured. */
  readonly rowsIn: (answer: never) => number;
}

/** As many cases take turns. */
const IN_TURNS = 50;

interface Case {
  readonly id: string;
  readonly personId: string;
}

export async function thingsOf(pool: Pool, p: Population): Promise<Thing[]> {
  const watched = [p.leadingUnit, ...p.units.slice(0, 3)];
  const takingIn = p.units.slice(0, 1);
  const casesOf = async (seat: Seat, state: string): Promise<Case[]> => {
    const { rows } = await pool.query<{ id: string; personId: string }>(
      `select id, person_id as "personId" from casework.case_head
        where tenant_id = $1 and function_id = $2 and state = $3 order by number limit $4`,
      [p.tenantId, seat.functionIds[0], state, IN_TURNS],
    );
    if (rows.length === 0) throw new Error(`Nobody has a case in ${state}`);
    return rows;
  };
  const own = await casesOf(p.caseworker, 'investigation');
  const taken = await casesOf(p.intake, 'preliminary');
  const numbers = await numbered(pool, p, own);

  const settings = (seat: Seat, units: readonly string[], opened: readonly Case[] = []): Settings => ({
    tenant: p.tenantId,
    authority: p.authorityId,
    employee: seat.employeeId,
    functions: [...seat.functionIds],
    units: [...units],
    opened: opened.map((c) => c.id),
    persons: opened.map((c) => c.personId),
  });
  const turn = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;
  const casePage = (as: Thing['as'], seat: Seat, cases: readonly Case[]): Thing => ({
    what: 'case page',
    as,
    seat,
    bare: (n) => ({
      statements: CASE_PAGE.map((sql) => ({ sql, values: [p.tenantId, turn(cases, n).id] })),
      settings: settings(seat, [], [turn(cases, n)]),
    }),
    ask: (n) => ({ path: `/api/v1/casework/case?caseId=${turn(cases, n).id}` }),
    rowsIn: (b: { clocks: [] }) => b.clocks.length,
  });

  return [
    {
      what: 'my day, in three units',
      as: 'caseworker',
      seat: p.caseworker,
      bare: () => ({
        statements: [{ sql: MY_DAY, values: [p.tenantId, [...p.caseworker.functionIds]] }],
        settings: settings(p.caseworker, []),
      }),
      ask: () => ({ path: '/api/v1/casework/my-day' }),
      rowsIn: (b: { overdue: []; dueToday: []; next: [] }) =>
        b.overdue.length + b.dueToday.length + b.next.length,
    },
    {
      what: 'watch list of three units',
      as: 'manager',
      seat: p.manager,
      bare: () => ({
        statements: [UNIT_ROWS, UNIT_COUNTS].map((sql) => ({ sql, values: [p.tenantId, watched] })),
        settings: settings(p.manager, watched),
      }),
      ask: () => ({ path: '/api/v1/casework/watch' }),
      rowsIn: (b: { rows: [] }) => b.rows.length,
    },
    {
      what: 'inbox',
      as: 'intake',
      seat: p.intake,
      bare: () => ({
        statements: [INBOX, INBOX_CLOCKS].map((sql) => ({ sql, values: [p.tenantId, takingIn] })),
        settings: settings(p.intake, takingIn),
      }),
      ask: () => ({ path: '/api/v1/casework/inbox' }),
      rowsIn: (b: { rows: [] }) => b.rows.length,
    },
    casePage('caseworker', p.caseworker, own),
    casePage('manager', p.manager, own),
    casePage('intake', p.intake, taken),
    {
      what: 'open a person by number',
      searches: true,
      as: 'manager',
      seat: p.manager,
      bare: (n) => ({
        statements: [{ sql: BY_NUMBER, values: [p.tenantId, watched, turn(numbers, n).key] }],
        settings: settings(p.manager, watched),
      }),
      ask: (n) => ({ path: '/api/v1/casework/find', body: { q: turn(numbers, n).digits } }),
      rowsIn: (b: { cases: [] }) => b.cases.length,
    },
    {
      what: 'open a person by name',
      searches: true,
      as: 'manager',
      seat: p.manager,
      bare: (n) => ({
        statements: [{ sql: BY_NAME, values: [p.tenantId, watched, familyName(n).toLowerCase()] }],
        settings: settings(p.manager, watched),
      }),
      ask: (n) => ({ path: '/api/v1/casework/find', body: { q: familyName(n) } }),
      rowsIn: (b: { cases: [] }) => b.cases.length,
    },
    {
      what: 'existence check',
      searches: true,
      as: 'intake',
      seat: p.intake,
      bare: (n) => ({
        statements: [{ sql: KNOWN, values: [p.tenantId, turn(numbers, n).key] }],
        settings: settings(p.intake, []),
      }),
      ask: (n) => ({
        path: '/api/v1/casework/existence-check',
        body: { identityNumber: turn(numbers, n).digits, reason: 'Ny anmälan.' },
      }),
      rowsIn: (b: { known: [] }) => b.known.length,
    },
    {
      what: 'register a report',
      as: 'intake',
      seat: p.intake,
      bare: null,
      ask: () => ({ path: '/api/v1/casework/register-report', body: { reportId: newId(), ...REPORT } }),
      rowsIn: (b: { caseIds: [] }) => b.caseIds.length,
    },
    {
      what: 'sign a note',
      as: 'caseworker',
      seat: p.caseworker,
      bare: null,
      ask: (n) => ({
        path: '/api/v1/casework/sign-entry',
        body: { caseId: turn(own, n).id, draftId: newId(), writerId: newId(), version: 0, ...NOTE },
      }),
      rowsIn: (b: { entryId: string }) => b.entryId.length,
    },
  ];
}

/** A family name of a seven-thousandth of the persons, whose cases lie in the manager's first unit; in it some begin as others do. */
const familyName = (n: number): string => `Efternamn${8 * (1 + (n % 800))}`;

const REPORT = {
  channel: 'phone',
  children: [{ givenName: 'Bänk', familyName: 'Prov', birthDate: '2015-03-04' }],
  worries: ['neglect'],
  freeText: 'Skolan ringer om barnet. '.repeat(20),
  reporter: { kind: 'professional', category: 'school', name: 'Rut Ekdala', organisation: 'Provskolan' },
};

const NOTE = { kind: 'fact', eventOn: '2026-01-02', text: 'Hembesök hos familjen. '.repeat(60) };

/** Gives the persons of these cases numbers, so that they can be asked for: the generated register has made-up keys. */
async function numbered(
  pool: Pool,
  p: Population,
  cases: readonly Case[],
): Promise<{ digits: string; key: Buffer }[]> {
  const numbers = [];
  for (const [i, { personId }] of cases.entries()) {
    const digits = testNumber(addDays(calendarDate('2012-01-01'), i), 980);
    const key = lookupKey(LOOKUP_SECRET, 'identity', digits);
    await pool.query(
      'update access.person_fact set identity_key = $3 where tenant_id = $1 and person_id = $2',
      [p.tenantId, personId, key],
    );
    numbers.push({ digits, key });
  }
  return numbers;
}
