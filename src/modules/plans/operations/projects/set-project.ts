import type { z } from 'zod';
import { moveClockOf } from '#core/clocks';
import { type Context, defineOperation, Refused } from '#core/operation';
import { calendarDate } from '#platform/calendar';
import { isUniqueViolation } from '#platform/db';
import { conflict, invalid } from '#platform/errors';
import { ProjectView, SetProject } from '../../project-contract.ts';
import { projectView, WRITE_PROJECT } from '../../read/projects/heads.ts';
import { functionWithin, isWithin } from '../../store/functions.ts';
import { keptPlans } from '../../store/plans.ts';
import { type KeptProject, keptProject, keptProjects, type ProjectVersionRow } from '../../store/projects.ts';
import { signing } from '../../store/signing.ts';
import type { PlansTables } from '../../tables.ts';

type Input = z.output<typeof SetProject>;

/** Says what a project is: what it is for, until when, who pays and what they ask for. What was said before stays, as versions. */
export const setProject = defineOperation({
  name: 'plans.set-project',
  kind: 'command',
  permission: WRITE_PROJECT,
  audit: 'project.set',
  summary: 'Say what a project is for, its time, who pays, how much and on what conditions',
  input: SetProject,
  output: ProjectView,
  trailContent: ({ projectId, title, fromOn, toOn, functionId, financier, decidedSum }) => ({
    projectId,
    title,
    fromOn,
    toOn,
    functionId,
    financier,
    decidedSum,
  }),
  run: async (ctx, input) => {
    if (input.toOn < input.fromOn) throw invalid('toOn', 'before_first_day_of_project');
    const by = await functionWithin(ctx, WRITE_PROJECT, input.functionId);
    const [plan] = input.planId ? await keptPlans(ctx, [input.planId]) : [];
    if (input.planId && !plan) throw invalid('planId', 'unknown_plan');
    const [known] = await keptProjects(ctx, [input.projectId]);
    const before = known ? await keptProject(ctx, input.projectId, true) : null;
    if (before && !isWithin(ctx, WRITE_PROJECT, before.last.unit_id)) throw new Refused('OTHER_UNIT');
    if (!before && input.seenVersion !== 0) throw new Refused('OTHER_UNIT');
    const said = saidIn(input, by);
    // A button pressed twice, or nothing changed.
    if (before && isSame(before.last, said)) return await projectView(ctx, input.projectId);
    if (before && before.row.ended_on !== null) throw conflict('PROJECT_ENDED');
    if (before && before.last.version !== input.seenVersion) throw conflict('CHANGED_MEANWHILE');
    await put(ctx, input, said, before);
    return await projectView(ctx, input.projectId);
  },
});

type Said = ReturnType<typeof saidIn>;

const saidIn = (input: Input, by: { readonly functionId: string; readonly unitId: string }) => ({
  title: input.title,
  purpose: input.purpose,
  from_on: calendarDate(input.fromOn),
  to_on: calendarDate(input.toOn),
  function_id: by.functionId,
  unit_id: by.unitId,
  plan_id: input.planId ?? null,
  financier: input.financier,
  grant_name: input.grantName,
  decision: input.decision || null,
  decided_sum: input.decidedSum === undefined ? null : String(input.decidedSum),
  conditions: input.conditions || null,
});

const isSame = (row: ProjectVersionRow, said: Said): boolean =>
  (Object.keys(said) as (keyof Said)[]).every((key) => String(row[key]) === String(said[key]));

async function put(ctx: Context, input: Input, said: Said, before: KeptProject | null): Promise<void> {
  const { name } = await signing(ctx);
  const own = { tenant_id: ctx.actor.tenantId, authority_id: ctx.authorityId };
  const db = ctx.tables<PlansTables>();
  const taken = (error: unknown): never => {
    throw isUniqueViolation(error) ? conflict('CHANGED_MEANWHILE') : error;
  };
  if (!before)
    await db
      .insertInto('plans.project')
      .values({
        ...own,
        id: input.projectId,
        made_at: ctx.now,
        made_by: name,
        made_by_employee: ctx.actor.employeeId,
        made_by_function: ctx.actor.functionId,
        ended_on: null,
        ended_at: null,
        ended_by: null,
        ended_by_employee: null,
        ended_by_function: null,
        result: null,
        afterwards: null,
        afterwards_words: null,
      })
      .execute()
      .catch(taken);
  await db
    .insertInto('plans.project_version')
    .values({
      ...own,
      project_id: input.projectId,
      version: input.seenVersion + 1,
      ...said,
      stated_at: ctx.now,
      stated_by: name,
      stated_by_employee: ctx.actor.employeeId,
      stated_by_function: ctx.actor.functionId,
    })
    .execute()
    .catch(taken);
  // What is owed goes with the project to whoever answers for it from now on.
  if (before && before.last.function_id !== said.function_id)
    for (const report of before.reports.filter((r) => r.sent_on === null && r.dropped_at === null))
      await moveClockOf(
        ctx,
        { caseId: null, subjectId: report.id },
        { functionId: said.function_id, unitId: said.unit_id },
      );
}
