import { cancelClock, startClock, stopClock } from '#core/clocks';
import { type Context, defineOperation, Refused } from '#core/operation';
import { calendarDate } from '#platform/calendar';
import { isUniqueViolation } from '#platform/db';
import { conflict, invalid } from '#platform/errors';
import { DropReport, PlanReport, ProjectView, SendReport } from '../../project-contract.ts';
import { mayReport, projectView, REPORT, WRITE_PROJECT } from '../../read/projects/heads.ts';
import { isWithin } from '../../store/functions.ts';
import { type KeptProject, keptProject, type ReportRow } from '../../store/projects.ts';
import { signing } from '../../store/signing.ts';
import type { PlansTables } from '../../tables.ts';

/** The clock of a report to whoever pays, by its id. */
const RULE = 'LOK-056';
const SUBJECT = 'project_report';

/** A report that whoever pays is to have on a day; its clock starts. */
export const planReport = defineOperation({
  name: 'plans.plan-report',
  kind: 'command',
  permission: WRITE_PROJECT,
  audit: 'project.report-planned',
  summary: 'Plan a report to whoever pays for a project, by the day that they ask for',
  input: PlanReport,
  output: ProjectView,
  run: async (ctx, input) => {
    const project = await projectWithin(ctx, input.projectId);
    // A button pressed twice.
    if (project.reports.some((r) => r.id === input.reportId)) return await projectView(ctx, input.projectId);
    if (input.dueOn < ctx.today) throw invalid('dueOn', 'before_today');
    const { name } = await signing(ctx);
    await ctx
      .tables<PlansTables>()
      .insertInto('plans.project_report')
      .values({
        tenant_id: ctx.actor.tenantId,
        authority_id: ctx.authorityId,
        id: input.reportId,
        project_id: input.projectId,
        what: input.what,
        due_on: calendarDate(input.dueOn),
        planned_at: ctx.now,
        planned_by: name,
        planned_by_employee: ctx.actor.employeeId,
        planned_by_function: ctx.actor.functionId,
        sent_on: null,
        sent_at: null,
        sent_by: null,
        sent_by_employee: null,
        sent_by_function: null,
        sent_words: null,
        dropped_at: null,
        dropped_by: null,
        dropped_by_employee: null,
        dropped_by_function: null,
        dropped_why: null,
      })
      .execute()
      .catch((error: unknown) => {
        throw isUniqueViolation(error) ? conflict('CHANGED_MEANWHILE') : error;
      });
    await startClock(ctx, {
      ruleId: RULE,
      startedAt: ctx.now,
      unitId: project.last.unit_id,
      functionId: project.last.function_id,
      caseId: null,
      subject: { kind: SUBJECT, id: input.reportId },
      dueOn: calendarDate(input.dueOn),
    });
    return await projectView(ctx, input.projectId);
  },
});

/** The report has been sent, on a day that may be before today. */
export const sendReport = defineOperation({
  name: 'plans.send-report',
  kind: 'command',
  permission: REPORT,
  audit: 'project.report-sent',
  summary: 'Note that a report of a project has been sent to whoever pays, and on which day',
  input: SendReport,
  output: ProjectView,
  run: async (ctx, input) => {
    const project = await keptProject(ctx, input.projectId, true);
    if (!(await mayReport(ctx, project))) throw new Refused('OTHER_UNIT');
    const report = reportIn(project, input.reportId);
    if (report.sent_on === input.sentOn) return await projectView(ctx, input.projectId);
    if (report.sent_on !== null || report.dropped_at !== null) throw conflict('REPORT_SETTLED');
    if (input.sentOn > ctx.today) throw invalid('sentOn', 'in_the_future');
    const { name } = await signing(ctx);
    await change(ctx, input.reportId, {
      sent_on: calendarDate(input.sentOn),
      sent_at: ctx.now,
      sent_by: name,
      sent_by_employee: ctx.actor.employeeId,
      sent_by_function: ctx.actor.functionId,
      sent_words: input.words || null,
    });
    await stopClock(ctx, { caseId: null, ruleId: RULE, subjectId: input.reportId });
    return await projectView(ctx, input.projectId);
  },
});

/** The report is owed no longer: another day was given, or it was planned by mistake. */
export const dropReport = defineOperation({
  name: 'plans.drop-report',
  kind: 'command',
  permission: WRITE_PROJECT,
  audit: 'project.report-dropped',
  summary: 'Let a planned report of a project go, with the reason',
  input: DropReport,
  output: ProjectView,
  statedReason: (input) => input.reason,
  run: async (ctx, input) => {
    const project = await projectWithin(ctx, input.projectId);
    const report = reportIn(project, input.reportId);
    if (report.dropped_why === input.reason) return await projectView(ctx, input.projectId);
    if (report.sent_on !== null || report.dropped_at !== null) throw conflict('REPORT_SETTLED');
    const { name } = await signing(ctx);
    await change(ctx, input.reportId, {
      dropped_at: ctx.now,
      dropped_by: name,
      dropped_by_employee: ctx.actor.employeeId,
      dropped_by_function: ctx.actor.functionId,
      dropped_why: input.reason,
    });
    await cancelClock(ctx, { caseId: null, ruleId: RULE, subjectId: input.reportId }, input.reason);
    return await projectView(ctx, input.projectId);
  },
});

/** A project that the actor may change, locked. @throws Refused OTHER_UNIT */
export async function projectWithin(ctx: Context, projectId: string): Promise<KeptProject> {
  const project = await keptProject(ctx, projectId, true);
  if (!isWithin(ctx, WRITE_PROJECT, project.last.unit_id)) throw new Refused('OTHER_UNIT');
  return project;
}

/** @throws AppError INVALID_INPUT */
function reportIn(project: KeptProject, reportId: string): ReportRow {
  const report = project.reports.find((r) => r.id === reportId);
  if (!report) throw invalid('reportId', 'unknown_report');
  return report;
}

const change = (ctx: Context, reportId: string, set: Partial<ReportRow>) =>
  ctx
    .tables<PlansTables>()
    .updateTable('plans.project_report')
    .set(set)
    .where('tenant_id', '=', ctx.actor.tenantId)
    .where('authority_id', '=', ctx.authorityId)
    .where('id', '=', reportId)
    .execute();
