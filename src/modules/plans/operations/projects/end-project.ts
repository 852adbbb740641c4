import { defineOperation } from '#core/operation';
import { calendarDate } from '#platform/calendar';
import { conflict, invalid } from '#platform/errors';
import { EndProject, ProjectView } from '../../project-contract.ts';
import { projectView, WRITE_PROJECT } from '../../read/projects/heads.ts';
import { signing } from '../../store/signing.ts';
import type { PlansTables } from '../../tables.ts';
import { projectWithin } from './reports.ts';

/** A project ends with what it came to and what becomes of it. Reports that are owed still are. */
export const endProject = defineOperation({
  name: 'plans.end-project',
  kind: 'command',
  permission: WRITE_PROJECT,
  audit: 'project.ended',
  summary: 'End a project with what it came to, and what becomes of it afterwards',
  input: EndProject,
  output: ProjectView,
  run: async (ctx, input) => {
    const project = await projectWithin(ctx, input.projectId);
    if (project.row.ended_on !== null) {
      // A button pressed twice.
      if (project.row.result === input.result && project.row.ended_on === input.endedOn)
        return await projectView(ctx, input.projectId);
      throw conflict('PROJECT_ENDED');
    }
    if (input.endedOn > ctx.today) throw invalid('endedOn', 'in_the_future');
    if (input.endedOn < project.last.from_on) throw invalid('endedOn', 'before_first_day_of_project');
    const { name } = await signing(ctx);
    await ctx
      .tables<PlansTables>()
      .updateTable('plans.project')
      .set({
        ended_on: calendarDate(input.endedOn),
        ended_at: ctx.now,
        ended_by: name,
        ended_by_employee: ctx.actor.employeeId,
        ended_by_function: ctx.actor.functionId,
        result: input.result,
        afterwards: input.afterwards,
        afterwards_words: input.words,
      })
      .where('tenant_id', '=', ctx.actor.tenantId)
      .where('authority_id', '=', ctx.authorityId)
      .where('id', '=', input.projectId)
      .execute();
    return await projectView(ctx, input.projectId);
  },
});
