import type { Pool } from 'pg';
import { newId } from '#platform/ids';
import { inBulk } from './bulk.ts';

/** Where the generated cases lie: eight units of one board, of which a manager leads three. */
export interface Population {
  readonly tenantId: string;
  readonly authorityId: string;
  readonly units: readonly string[];
  /** The unit that is above the first three. */
  readonly leadingUnit: string;
  readonly manager: Seat;
  /** Has cases in three of the eight units: holds a function in one, and stands in for absent colleagues in two. */
  readonly caseworker: Seat;
  /** Works in the unit that takes in. */
  readonly intake: Seat;
  readonly cases: number;
}

export interface Seat {
  /** The functions whose duties are this person's; the first is the own one. */
  readonly functionIds: readonly string[];
  readonly employeeId: string;
  /** Colleagues who hold the same function: so many searches as are measured are more than one person may make. */
  readonly colleagues?: readonly string[];
}

/** The municipality's key of the keys by which persons are found. */
export const LOOKUP_SECRET = Buffer.alloc(32, 0xab);

const SEARCHERS = 40;
const UNITS = 8;
const OPEN_PER_UNIT = 500;
const SEATS_PER_UNIT = 14;
/** The units in which the measured caseworker has something to do, the own one first. */
const OF_THE_CASEWORKER = [1, 2, 3];

/**
 * Fills an empty, migrated database with one municipality and so many cases, by SQL: 500 open cases a unit whatever the size, the rest
 * closed and spread over the years before. Runs as the owner, and then lets the same constraints and foreign facts be counted
 * (`checkPopulation`), so that what is measured is what the operations would have made.
 */
export async function populate(pool: Pool, cases: number, say: (line: string) => void): Promise<Population> {
  const p = await organisation(pool);
  const population: Population = { ...p, cases };
  const open = Math.min(cases, UNITS * OPEN_PER_UNIT);
  const started = performance.now();
  const ids = [p.tenantId, p.authorityId];
  await inBulk(pool, FILLED, async (client) => {
    const step = async (name: string, sql: string, values: readonly unknown[]): Promise<void> => {
      const from = performance.now();
      await client.query(sql, [...values]);
      say(`  ${name}: ${seconds(from)} s`);
    };
    await client.query('drop table if exists bench_case');
    await step('cases', CASES, [cases, p.units, p.functions, open]);
    await step('persons', PERSONS, ids);
    await step('person facts', PERSON_FACTS, ids);
    await step('case facts', CASE_FACTS, ids);
    await step('case heads', CASE_HEADS, ids);
    await step('reports', REPORTS, ids);
    await step('report cases', REPORT_CASES, ids);
    await step('report copies', REPORT_COPIES, ids);
    await step('clocks', CLOCKS, ids);
    await client.query('drop table bench_case');
    say(`  rows in ${seconds(started)} s`);
  });
  await pool.query('vacuum (analyze)');
  say(`  in all ${seconds(started)} s, with indexes, foreign keys and statistics`);
  return population;
}

/** What must hold of generated data as it holds of data made by the operations; each row of the answer is a fault. */
export async function checkPopulation(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ fault: string; n: string }>(`
    select 'case without its fact' as fault, count(*) as n from casework.case_head h
      left join access.case_fact f on f.tenant_id = h.tenant_id and f.case_id = h.id
        and f.unit_id = h.unit_id and f.person_id = h.person_id and f.case_number = h.number
        and f.open = (h.state in ('preliminary', 'investigation'))
        and f.holder_functions = case when h.function_id is null then '{}'::uuid[] else array[h.function_id] end
      where f.case_id is null
    union all select 'case without its person', count(*) from casework.case_head h
      left join casework.person p on p.tenant_id = h.tenant_id and p.id = h.person_id where p.id is null
    union all select 'case without a copy of its report', count(*) from casework.case_head h
      left join casework.report_copy c on c.tenant_id = h.tenant_id and c.case_id = h.id where c.case_id is null
    union all select 'open clock in another unit than its case', count(*) from clocks.clock k
      join casework.case_head h on h.tenant_id = k.tenant_id and h.id = k.case_id
      where k.stopped_at is null and k.cancelled_at is null
        and (k.unit_id <> h.unit_id or k.function_id is distinct from h.function_id)
    union all select 'preliminary case without a running clock', count(*) from casework.case_head h
      where h.state = 'preliminary' and not exists (select from clocks.clock k where k.tenant_id = h.tenant_id
        and k.case_id = h.id and k.rule_id = 'BU-020' and k.stopped_at is null)
    union all select 'closed case with a running clock', count(*) from casework.case_head h
      join clocks.clock k on k.tenant_id = h.tenant_id and k.case_id = h.id
      where h.state in ('closed', 'not_opened') and k.stopped_at is null and k.cancelled_at is null`);
  return rows.filter((r) => Number(r.n) > 0).map((r) => `${r.n} × ${r.fault}`);
}

async function organisation(pool: Pool) {
  const tenantId = newId();
  const authorityId = newId();
  const top = newId();
  const leadingUnit = newId();
  const units = Array.from({ length: UNITS }, () => newId());
  const functions = Array.from({ length: UNITS * SEATS_PER_UNIT }, () => newId());
  const seat = (): Seat => ({ functionIds: [newId()], employeeId: newId() });
  const director = seat();
  const manager = seat();
  await pool.query(`insert into org.tenant (id, slug, name) values ($1, 'bench', 'Bänkbro')`, [tenantId]);
  await pool.query(`insert into org.tenant_secret values ($1, 'lookup', $2)`, [tenantId, LOOKUP_SECRET]);
  await pool.query(`insert into org.authority values ($1, $2, 'Nämnden')`, [tenantId, authorityId]);
  const unit = (id: string, parent: string | null, name: string, kind: string) =>
    pool.query(
      `insert into org.unit (tenant_id, id, authority_id, parent_id, name, kind, area)
       values ($1, $2, $3, $4, $5, $6, 'child_youth')`,
      [tenantId, id, authorityId, parent, name, kind],
    );
  await unit(top, null, 'Förvaltningen', 'staff');
  await unit(leadingUnit, top, 'Område', 'staff');
  for (const [i, id] of units.entries()) {
    // Three of the eight under the manager who is measured; the first takes in.
    await unit(id, i < 3 ? leadingUnit : top, `Enhet ${i + 1}`, i === 0 ? 'intake' : 'investigation');
  }
  const hold = async (s: Seat, unitId: string, title: string, role: string): Promise<void> => {
    const [functionId] = s.functionIds;
    await pool.query(
      `insert into org.function (tenant_id, id, authority_id, unit_id, title, role) values ($1, $2, $3, $4, $5, $6)`,
      [tenantId, functionId, authorityId, unitId, title, role],
    );
    await pool.query(
      `insert into org.employee (tenant_id, id, given_name, family_name) values ($1, $2, $3, 'Bänk')`,
      [tenantId, s.employeeId, title],
    );
    await pool.query(
      `insert into org.competence (tenant_id, id, employee_id, code, from_on, rests_on, seen_on, noted_at, noted_by)
       values ($1, $2, $3, 'socionom_degree', '2020-01-01', 'Examensbevis', '2020-01-01', '2020-01-01', 'Bänk')`,
      [tenantId, newId(), s.employeeId],
    );
    await pool.query(
      `insert into org.holding (tenant_id, id, function_id, employee_id, kind, from_on)
       values ($1, $2, $3, $4, 'holder', '2020-01-01')`,
      [tenantId, newId(), functionId, s.employeeId],
    );
  };
  await hold(director, top, 'Socialchef', 'director');
  await hold(manager, leadingUnit, 'Enhetschef', 'unit_manager');
  const seats = functions.map((functionId): Seat => ({ functionIds: [functionId], employeeId: newId() }));
  for (const [i, s] of seats.entries()) {
    const unitId = units[Math.floor(i / SEATS_PER_UNIT)] ?? top;
    const takesIn = i < SEATS_PER_UNIT;
    await hold(s, unitId, `Handläggare ${i + 1}`, takesIn ? 'intake' : 'caseworker');
  }
  const [own, ...away] = OF_THE_CASEWORKER.flatMap((unit) => seats[unit * SEATS_PER_UNIT] ?? []);
  if (!own) throw new Error('There is no caseworker');
  for (const { functionIds, employeeId } of away) {
    await pool.query(
      `insert into org.holding (tenant_id, id, function_id, employee_id, kind, from_on)
       values ($1, $2, $3, $4, 'deputy', '2020-01-01')`,
      [tenantId, newId(), functionIds[0], own.employeeId],
    );
    await pool.query(
      `insert into org.absence (tenant_id, id, employee_id, from_on, to_on, reported_at)
       values ($1, $2, $3, current_date - 1, null, now())`,
      [tenantId, newId(), employeeId],
    );
  }
  const caseworker = { ...own, functionIds: [own, ...away].flatMap((s) => s.functionIds) };
  const [takesIn] = seats;
  if (!takesIn) throw new Error('Nobody takes in');
  const withColleagues = async (s: Seat): Promise<Seat> => {
    const colleagues = Array.from({ length: SEARCHERS }, () => newId());
    for (const [i, employeeId] of colleagues.entries()) {
      await pool.query(
        `insert into org.employee (tenant_id, id, given_name, family_name) values ($1, $2, $3, 'Kollega')`,
        [tenantId, employeeId, `Nummer ${i + 1}`],
      );
      await pool.query(
        `insert into org.holding (tenant_id, id, function_id, employee_id, kind, from_on)
         values ($1, $2, $3, $4, 'holder', '2020-01-01')`,
        [tenantId, newId(), s.functionIds[0], employeeId],
      );
    }
    return { ...s, colleagues };
  };
  const intake = await withColleagues(takesIn);
  const leading = await withColleagues(manager);
  return { tenantId, authorityId, units, functions, leadingUnit, manager: leading, caseworker, intake };
}

/** What is filled by SQL. */
const FILLED = [
  'casework.person',
  'access.person_fact',
  'access.case_fact',
  'casework.case_head',
  'casework.report',
  'casework.report_case',
  'casework.report_copy',
  'clocks.clock',
];

const seconds = (from: number): string => ((performance.now() - from) / 1000).toFixed(1);

const CASES = `create unlogged table bench_case as
  select m.*, case when preliminary then now() - make_interval(hours => (n * 5) % 400)
      -- Open ones came in over the last 130 days, so that of four months some are overdue and some near; one in seven
      -- of them, spread over all functions, is still in preliminary assessment.
      when open then now() - make_interval(hours => (n * 7) % 3120)
      else now() - make_interval(days => 130 + n % 2400) end as received_at
  from (select n, gen_random_uuid() as id, gen_random_uuid() as person_id, gen_random_uuid() as report_id,
      ($2::uuid[])[1 + n % ${UNITS}] as unit_id,
      ($3::uuid[])[1 + (n % ${UNITS}) * ${SEATS_PER_UNIT} + (n / ${UNITS}) % ${SEATS_PER_UNIT}] as function_id,
      n < $4 as open, n < $4 and n * 31 % 101 < 15 as preliminary
    from generate_series(0, $1::int - 1) as n) m`;

const PERSONS = `insert into casework.person
  (tenant_id, id, authority_id, given_name, family_name, birth_date, unborn, protection, created_at)
  select $1, person_id, $2, 'Förnamn' || n % 900, 'Efternamn' || n % 7000,
    date '2009-01-01' + (n % 5500), false, 'none', received_at from bench_case`;
const PERSON_FACTS = `insert into access.person_fact (tenant_id, person_id, authority_id, identity_key)
  select $1, person_id, $2, sha256(convert_to(n::text, 'UTF8')) from bench_case`;
const CASE_FACTS = `insert into access.case_fact
  (tenant_id, case_id, authority_id, unit_id, person_id, case_number, holder_functions, protection, open)
  select $1, id, $2, unit_id, person_id, 'BU-2000-' || n, array[function_id], 'none', open from bench_case`;
const CASE_HEADS = `insert into casework.case_head
  (tenant_id, id, authority_id, unit_id, function_id, person_id, number, label, name_key, given_key, birth_date,
   protection, area, state, opened_on, investigation_opened_on, closed_on, assigned_at, assigned_by, open_at_once,
   updated_at, reporter_category)
  select $1, id, $2, unit_id, function_id, person_id, 'BU-2000-' || n, 'Förnamn' || n % 900 || ' E.',
    'efternamn' || n % 7000 || ' förnamn' || n % 900, 'förnamn' || n % 900 || ' efternamn' || n % 7000,
    date '2009-01-01' + (n % 5500), 'none', 'child_youth',
    case when preliminary then 'preliminary' when open then 'investigation' when n % 3 = 0 then 'not_opened' else 'closed' end,
    (received_at at time zone 'Europe/Stockholm')::date,
    case when preliminary then null else (received_at at time zone 'Europe/Stockholm')::date end,
    case when open then null else (received_at at time zone 'Europe/Stockholm')::date + 14 end,
    received_at, 'Bänk', false, received_at, 'school' from bench_case`;
const REPORTS = `insert into casework.report
  (tenant_id, id, authority_id, unit_id, reference, received_at, registered_at, channel, reporter_category,
   worries, immediate_danger, child_count)
  select $1, report_id, $2, unit_id, '00-' || n, received_at, received_at, 'e_service', 'school',
    '{school_absence}', false, 1 from bench_case`;
const REPORT_CASES = `insert into casework.report_case (tenant_id, report_id, case_id, authority_id, unit_id, position)
  select $1, report_id, id, $2, unit_id, 0 from bench_case`;
const REPORT_COPIES = `insert into casework.report_copy
  (tenant_id, case_id, report_id, authority_id, reference, received_at, channel, worries, child, guardians, reporter,
   free_text, guardians_informed)
  select $1, id, report_id, $2, '00-' || n, received_at, 'e_service', '{school_absence}', '{"unborn": false}', '[]',
    '{"category": "school", "anonymous": false, "feedbackRequested": false}', repeat('Text om oro. ', 20), 'yes'
  from bench_case`;
/** Protection assessment met the same day; fourteen days met, or running; four months running for open investigations. */
const CLOCKS = `
  with c as (select *, (received_at at time zone 'Europe/Stockholm')::date as day0 from bench_case),
  k as (
    select c.*, 'BU-010' as rule_id, day0 as due_on, received_at + interval '1 minute' as done from c
    union all select c.*, 'BU-020', day0 + 14, case when preliminary then null else received_at + interval '9 days' end from c
    union all select c.*, 'BU-040', (day0 + interval '4 months')::date,
      case when open then null else received_at + interval '100 days' end from c where not preliminary and (open or n % 3 <> 0))
  insert into clocks.clock
    (tenant_id, id, authority_id, unit_id, function_id, case_id, subject_kind, subject_id, rule_id, rule_version,
     started_at, due_at, due_on, original_due_at, original_due_on, stopped_at)
  select $1, gen_random_uuid(), $2, unit_id, function_id, id, 'case', id, rule_id,
    case when day0 < date '2025-07-01' then 1 else 2 end, received_at,
    (due_on + 1)::timestamp at time zone 'Europe/Stockholm', due_on,
    (due_on + 1)::timestamp at time zone 'Europe/Stockholm', due_on, done from k`;
