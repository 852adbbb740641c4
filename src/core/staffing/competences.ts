import { z } from 'zod';
import { type Context, defineOperation } from '#core/operation';
import {
  DEGREES,
  holdsOn,
  namesOf,
  needsDegree,
  type Organisation,
  type OrganisationTables,
} from '#core/organisation';
import { calendarDate } from '#platform/calendar';
import { conflict, invalid } from '#platform/errors';
import { Competences, type CompetenceView, EndCompetence, NoteCompetence } from './competence-contract.ts';
import { ownEmployee } from './units.ts';

type Row = OrganisationTables['org.competence'];

const MANAGE = 'organisation:staffing:manage';

/** What the people of the caller's units are qualified for, with all that has been noted and ended. */
export const competences = defineOperation({
  name: 'organisation.competences',
  kind: 'query',
  permission: 'organisation:staffing:read',
  audit: 'competences.read',
  summary: "Degrees and trainings of those who work in the caller's units",
  input: z.object({}),
  output: Competences,
  run: (ctx) => competencesView(ctx),
});

/**
 * Notes a degree (SoL 25:1) or a training in an instrument, by whoever leads the employee's unit and has seen what it rests on. Never one's
 * own. The same note again is no second one.
 */
export const noteCompetence = defineOperation({
  name: 'organisation.note-competence',
  kind: 'command',
  permission: MANAGE,
  audit: 'competence.noted',
  summary: 'Note a degree or a training of an employee',
  input: NoteCompetence,
  output: Competences,
  run: async (ctx, input) => {
    await ownEmployee(ctx, input.employeeId);
    if (input.employeeId === ctx.actor.employeeId) throw invalid('employeeId', 'own_competence');
    if (input.toOn && input.toOn < input.fromOn) throw invalid('toOn', 'before_first_day');
    if (input.seenOn > ctx.today) throw invalid('seenOn', 'in_the_future');
    const earlier = await allOf(ctx, [input.employeeId]);
    if (earlier.some((c) => c.id === input.competenceId)) return await competencesView(ctx);
    const overlaps = earlier.some(
      (c) =>
        c.code === input.code &&
        !c.mistaken &&
        (c.to_on === null || c.to_on >= input.fromOn) &&
        (!input.toOn || c.from_on <= input.toOn),
    );
    if (overlaps) throw invalid('code', 'competence_noted');
    const kept = await ctx
      .tables<OrganisationTables>()
      .insertInto('org.competence')
      .values({
        tenant_id: ctx.actor.tenantId,
        id: input.competenceId,
        employee_id: input.employeeId,
        code: input.code,
        from_on: calendarDate(input.fromOn),
        to_on: input.toOn ? calendarDate(input.toOn) : null,
        rests_on: input.restsOn,
        seen_on: calendarDate(input.seenOn),
        noted_at: ctx.now,
        noted_by: await nameOfActor(ctx),
        noted_by_employee: ctx.actor.employeeId,
        ended_at: null,
        ended_by: null,
        end_reason: null,
        mistaken: false,
      })
      .onConflict((oc) => oc.columns(['tenant_id', 'id']).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!kept) throw conflict('SAME_SUBMISSION_OTHER_CONTENT');
    return await competencesView(ctx);
  },
});

/** Says that a competence ends on a day, or was noted by mistake. What was noted stays as it was. */
export const endCompetence = defineOperation({
  name: 'organisation.end-competence',
  kind: 'command',
  permission: MANAGE,
  audit: 'competence.ended',
  summary: 'Set the last day of a competence, or take it back as noted by mistake',
  input: EndCompetence,
  output: Competences,
  run: async (ctx, input) => {
    const row = await ctx
      .tables<OrganisationTables>()
      .selectFrom('org.competence')
      .selectAll()
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('id', '=', input.competenceId)
      .forUpdate()
      .executeTakeFirst();
    if (!row) throw invalid('competenceId', 'not_in_list');
    await ownEmployee(ctx, row.employee_id);
    if (row.employee_id === ctx.actor.employeeId) throw invalid('employeeId', 'own_competence');
    if (row.ended_at) throw conflict('COMPETENCE_ENDED');
    if (input.lastDay && input.lastDay < row.from_on) throw invalid('lastDay', 'before_first_day');
    await ctx
      .tables<OrganisationTables>()
      .updateTable('org.competence')
      .set({
        to_on: input.lastDay ? calendarDate(input.lastDay) : row.to_on,
        ended_at: ctx.now,
        ended_by: await nameOfActor(ctx),
        end_reason: input.reason,
        mistaken: !input.lastDay,
      })
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('id', '=', row.id)
      .execute();
    return await competencesView(ctx);
  },
});

async function competencesView(ctx: Context): Promise<z.input<typeof Competences>> {
  const organisation = await ctx.organisation();
  const staff = staffOf(organisation, ctx);
  const noted = await allOf(ctx, [...staff.keys()]);
  const people = [...staff].map(([employeeId, functions]) => {
    const own = noted.filter((c) => c.employee_id === employeeId).map((c) => viewOf(c, ctx));
    const hasDegree = own.some((c) => c.holds && (DEGREES as readonly string[]).includes(c.code));
    return {
      employeeId,
      name: organisation.nameOf.get(employeeId) ?? '',
      titles: functions.map((f) => f.title),
      lacksDegree: !hasDegree && functions.some((f) => f.needsDegree),
      mayNote: employeeId !== ctx.actor.employeeId && ctx.may(MANAGE).allowed,
      competences: own,
    };
  });
  people.sort((a, b) => a.name.localeCompare(b.name, 'sv'));
  return { today: ctx.today, people };
}

/** Those who hold or stand in for something in the actor's units today, and what. */
function staffOf(
  organisation: Organisation,
  ctx: Context,
): ReadonlyMap<string, { title: string; needsDegree: boolean }[]> {
  const staff = new Map<string, { title: string; needsDegree: boolean }[]>();
  for (const fn of organisation.functions) {
    if (!ctx.actor.unitIds.includes(fn.unitId) || (fn.endedOn !== null && fn.endedOn < ctx.today)) continue;
    const area = organisation.units.find((u) => u.id === fn.unitId)?.area ?? '';
    for (const h of organisation.holdings) {
      if (h.functionId !== fn.id || h.fromOn > ctx.today || (h.toOn !== null && h.toOn < ctx.today)) continue;
      const of = { title: fn.title, needsDegree: needsDegree({ role: fn.role, area }) };
      staff.set(h.employeeId, [...(staff.get(h.employeeId) ?? []), of]);
    }
  }
  return staff;
}

const viewOf = (row: Row, ctx: Context): z.input<typeof CompetenceView> => ({
  competenceId: row.id,
  code: row.code,
  fromOn: row.from_on,
  toOn: row.to_on,
  restsOn: row.rests_on,
  seenOn: row.seen_on,
  notedAt: row.noted_at.toISOString(),
  notedBy: row.noted_by,
  ended: row.ended_at && {
    at: row.ended_at.toISOString(),
    by: row.ended_by ?? '',
    reason: row.end_reason ?? '',
    mistaken: row.mistaken,
  },
  holds: holdsOn({ code: row.code, fromOn: row.from_on, toOn: row.to_on, mistaken: row.mistaken }, ctx.today),
});

async function allOf(ctx: Context, employeeIds: readonly string[]): Promise<Row[]> {
  if (employeeIds.length === 0) return [];
  const rows = await ctx
    .tables<OrganisationTables>()
    .selectFrom('org.competence')
    .selectAll()
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('employee_id', 'in', [...employeeIds])
    .orderBy('from_on', 'desc')
    .orderBy('id')
    .execute();
  const endedLast = (c: Row): number => Number(c.ended_at !== null);
  return rows.sort((a, b) => endedLast(a) - endedLast(b));
}

async function nameOfActor(ctx: Context): Promise<string> {
  const { employeeId, tenantId, name } = ctx.actor;
  if (!employeeId) return name;
  const names = await namesOf(ctx.tables<OrganisationTables>(), tenantId, { employees: [employeeId] });
  return names.get(employeeId) ?? name;
}
