import { z } from 'zod';
import { type AccessTables, caseFacts } from '#core/access';
import type { Context } from '#core/operation';
import { namesOf, type OrganisationTables } from '#core/organisation';
import { BY_GLASS, GLASS_BROKEN, searchTrail, type TrailFilter, type TrailTables } from '#core/trail';

/** One event of the trail for people: what somebody did at once, with all the cases that it showed or touched. */
export const TrailRow = z
  .object({
    id: z.string(),
    at: z.string(),
    /** Null for a system actor. */
    employeeId: z.string().nullable(),
    employeeName: z.string().nullable(),
    functionTitle: z.string().nullable(),
    unitName: z.string().nullable(),
    /** Code of a system actor when no employee stands behind it. */
    actor: z.string(),
    operation: z.string(),
    kind: z.enum(['read', 'change', 'refused']),
    reason: z.string().nullable(),
    statedReason: z.string().nullable(),
    /** A reason was stated and has been erased by decision. */
    reasonErased: z.boolean(),
    /** Case numbers. */
    cases: z.array(z.string()),
  })
  .meta({ id: 'TrailRow' });

/**
 * Events, newest first, as far as the policy shows the trail: those on opened cases, or all after `ctx.openTrail()`.
 * @param filter `limit` counts entries, of which an event that showed many cases has as many
 * @param reasonsOfUnit what employees of other units have stated is passed over: it may be about another case that their event touched too. An emergency
 * opening is of one case
 */
export async function trailRows(
  ctx: Context,
  filter: TrailFilter,
  reasonsOfUnit?: string,
): Promise<z.input<typeof TrailRow>[]> {
  const { tenantId } = ctx.actor;
  const entries = await searchTrail(ctx.tables<TrailTables>(), tenantId, filter);
  const only = <T>(values: readonly (T | null)[]): T[] => [...new Set(values.filter((v) => v !== null))];
  const names = await namesOf(ctx.tables<OrganisationTables>(), tenantId, {
    employees: only(entries.map((e) => e.employee_id)),
    functions: only(entries.map((e) => e.function_id)),
    units: only(entries.map((e) => e.unit_id)),
  });
  const caseIds = only(entries.map((e) => (e.subject_kind === 'case' ? e.subject_id : null)));
  const facts = await caseFacts(ctx.tables<AccessTables>(), tenantId, caseIds);
  const numbers = new Map(facts.map((f) => [f.caseId, f.caseNumber]));
  const events = new Map<string, z.input<typeof TrailRow>>();
  for (const e of entries) {
    const row = events.get(e.event_id) ?? {
      id: e.event_id,
      at: e.at.toISOString(),
      employeeId: e.employee_id,
      employeeName: (e.employee_id && names.get(e.employee_id)) || null,
      functionTitle: (e.function_id && names.get(e.function_id)) || null,
      unitName: (e.unit_id && names.get(e.unit_id)) || null,
      actor: e.actor,
      operation: e.operation,
      kind: e.kind,
      reason: e.reason,
      statedReason: isReasonShown(e, reasonsOfUnit) ? e.stated_reason : null,
      reasonErased: e.reasonErased,
      cases: [],
    };
    const number = e.subject_id && numbers.get(e.subject_id);
    if (number) row.cases.push(number);
    events.set(e.event_id, row);
  }
  return [...events.values()];
}

const isReasonShown = (
  entry: Pick<TrailTables['trail.entry'], 'employee_id' | 'unit_id' | 'event' | 'reason'>,
  unitId: string | undefined,
): boolean =>
  unitId === undefined ||
  entry.employee_id === null ||
  entry.unit_id === unitId ||
  entry.event === GLASS_BROKEN ||
  entry.reason === BY_GLASS;
