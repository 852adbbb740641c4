import type { Kysely } from 'kysely';
import type { CalendarDate } from '#platform/calendar';
import type { OrganisationTables } from './tables.ts';

/** Degrees by which somebody may assess, investigate and follow up in cases about children and young people (SoL 25:1). */
export const DEGREES = ['socionom_degree', 'other_relevant_degree'] as const;

const TRAINED = 'trained:';

/** `trained:` and the code of a risk instrument. */
export const trainedIn = (instrument: string): string => `${TRAINED}${instrument}`;

export const isCompetenceCode = (code: string): boolean =>
  (DEGREES as readonly string[]).includes(code) || /^trained:[a-z0-9]+(-[a-z0-9]+)*$/.test(code);

/** What is asked of a note to say whether it holds. Both days are included. */
export interface Competence {
  readonly code: string;
  readonly fromOn: CalendarDate;
  readonly toOn: CalendarDate | null;
  readonly mistaken: boolean;
}

/** Whether it holds on a day, Swedish calendar. */
export const holdsOn = ({ fromOn, toOn, mistaken }: Competence, day: CalendarDate): boolean =>
  !mistaken && fromOn <= day && (toOn === null || toOn >= day);

/** The roles whose functions can be given a case. */
export const CASE_HOLDING_ROLES = ['intake', 'caseworker', 'unit_manager'] as const;

/** Whether the work of a function is such that SoL 25:1 asks for a degree: cases about children and young people can be given to it. */
export const needsDegree = ({ role, area }: { readonly role: string; readonly area: string }): boolean =>
  area === 'child_youth' && (CASE_HOLDING_ROLES as readonly string[]).includes(role);

/** Those who have any of the competences on a day. */
export async function employeesWith(
  db: Kysely<OrganisationTables>,
  tenantId: string,
  day: CalendarDate,
  codes: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('org.competence')
    .select('employee_id')
    .distinct()
    .where('tenant_id', '=', tenantId)
    .where('code', 'in', [...codes])
    .where('mistaken', '=', false)
    .where('from_on', '<=', day)
    .where((eb) => eb.or([eb('to_on', 'is', null), eb('to_on', '>=', day)]))
    .execute();
  return new Set(rows.map((r) => r.employee_id));
}

/** Who is trained in which instrument on a day, by its code. */
export async function trainedEmployees(
  db: Kysely<OrganisationTables>,
  tenantId: string,
  day: CalendarDate,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = await db
    .selectFrom('org.competence')
    .select(['employee_id', 'code'])
    .where('tenant_id', '=', tenantId)
    .where('code', 'like', `${TRAINED}%`)
    .where('mistaken', '=', false)
    .where('from_on', '<=', day)
    .where((eb) => eb.or([eb('to_on', 'is', null), eb('to_on', '>=', day)]))
    .execute();
  const trained = new Map<string, Set<string>>();
  for (const { employee_id, code } of rows) {
    const instrument = code.slice(TRAINED.length);
    trained.set(instrument, (trained.get(instrument) ?? new Set()).add(employee_id));
  }
  return trained;
}
