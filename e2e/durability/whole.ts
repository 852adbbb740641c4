import { openDatabase } from '#platform/db';

/** Where the database is: embedded in a data folder, or a PostgreSQL. */
export interface Place {
  readonly dataDir: string;
  readonly databaseUrl?: string;
}

/** A report as it stands in the database, with the count of everything that must have come in with it. */
export interface Stored {
  readonly id: string;
  readonly reference: string;
  readonly children: number;
  readonly originals: number;
  readonly cases: number;
  readonly facts: number;
  readonly persons: number;
  readonly copies: number;
  readonly clocks: number;
  readonly events: number;
  /** Entries of the trail that say that it came in: one for each case and each person. */
  readonly traced: number;
}

const EVERY_REPORT = `
  with case_of as (select rc.report_id, h.id, h.person_id from casework.report_case rc
                   join casework.case_head h on h.tenant_id = rc.tenant_id and h.id = rc.case_id)
  select r.id, r.reference, r.child_count as children,
    (select count(*) from casework.report_original o where o.report_id = r.id)::int as originals,
    (select count(*) from case_of c where c.report_id = r.id)::int as cases,
    (select count(*) from access.case_fact f join case_of c on c.id = f.case_id where c.report_id = r.id)::int as facts,
    (select count(*) from casework.person p join case_of c on c.person_id = p.id where c.report_id = r.id)::int as persons,
    (select count(*) from casework.report_copy y join case_of c on c.id = y.case_id where c.report_id = r.id)::int as copies,
    (select count(*) from clocks.clock k join case_of c on c.id = k.case_id
       where c.report_id = r.id and k.rule_id in ('BU-010', 'BU-020'))::int as clocks,
    (select count(*) from casework.case_event e join case_of c on c.id = e.case_id
       where c.report_id = r.id and e.kind = 'report_received')::int as events,
    (select count(*) from trail.entry t where t.event in ('report.submitted', 'report.registered')
       and t.subject_id in (select id from case_of c where c.report_id = r.id
                            union select person_id from case_of c where c.report_id = r.id))::int as traced
  from casework.report r`;

/** Rows that belong to nothing: what a half-done write would leave. */
const STRAYS: Readonly<Record<string, string>> = {
  'cases without a report': `select count(*)::int as n from casework.case_head h where h.ordered_by_case is null and not exists
     (select 1 from casework.report_case rc where rc.case_id = h.id)`,
  'performers’ cases without a commission': `select count(*)::int as n from casework.case_head h where h.ordered_by_case is not null
     and not exists (select 1 from interventions.commission c where c.id = h.id)`,
  'commissions without a case': `select count(*)::int as n from interventions.commission c where not exists
     (select 1 from casework.case_head h where h.id = c.id and h.ordered_by_case = c.case_id)`,
  'facts without a case': `select count(*)::int as n from access.case_fact f where not exists
     (select 1 from casework.case_head h where h.id = f.case_id)`,
  'persons without a case': `select count(*)::int as n from casework.person p where not exists
     (select 1 from casework.case_head h where h.person_id = p.id)`,
  'clocks without a case': `select count(*)::int as n from clocks.clock k where k.case_id is not null and not exists
     (select 1 from casework.case_head h where h.id = k.case_id)`,
  'case numbers given twice': `select count(*)::int as n from
     (select number from casework.case_head group by tenant_id, number having count(*) > 1) twice`,
  'references given twice': `select count(*)::int as n from
     (select reference from casework.report group by tenant_id, reference having count(*) > 1) twice`,
  'trail entries that wait for no sealing and are in no batch': `select count(*)::int as n from trail.entry t
     where not exists (select 1 from trail.pending p where p.entry_id = t.id)
       and not exists (select 1 from trail.seal s where t.id = any(s.members))`,
};

/** What stands in the database of a running server, asked as its owner; an embedded one through the socket that the server itself uses. */
export async function readWhole(place: Place): Promise<{ reports: Stored[]; strays: string[] }> {
  const database = await openDatabase({ ...place, joinRunning: true });
  try {
    const { rows } = await database.pool.query<Stored>(EVERY_REPORT);
    const strays: string[] = [];
    for (const [what, sql] of Object.entries(STRAYS)) {
      const { rows: counted } = await database.pool.query<{ n: number }>(sql);
      if (counted[0]?.n !== 0) strays.push(`${what}: ${counted[0]?.n}`);
    }
    return { reports: rows, strays };
  } finally {
    await database.close();
  }
}

/** What is missing or too much of one report; empty when it is whole. */
export function missingOf(report: Stored): string[] {
  const { children } = report;
  const wanted: Partial<Record<keyof Stored, number>> = {
    originals: 1,
    cases: children,
    facts: children,
    persons: children,
    copies: children,
    clocks: 2 * children,
    events: children,
    traced: 2 * children,
  };
  return Object.entries(wanted).flatMap(([what, count]) => {
    const there = report[what as keyof Stored];
    return there === count ? [] : [`${report.reference}: ${what} ${there}, not ${count}`];
  });
}
