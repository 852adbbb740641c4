import type { z } from 'zod';
import type { Context } from '#core/operation';
import { swedishDayOf } from '#platform/calendar';
import { projectStanding, reportStanding } from '../../domain/project.ts';
import type { ProjectHead, ProjectView } from '../../project-contract.ts';
import { actsFor, isWithin, responsibleOf } from '../../store/functions.ts';
import { keptPlans } from '../../store/plans.ts';
import { type KeptProject, keptProject, type ReportRow } from '../../store/projects.ts';
import { linkTo } from '../page.ts';

export const READ_PROJECTS = 'plans:project:read';
export const WRITE_PROJECT = 'plans:project:write';
export const REPORT = 'plans:project:report';

const sumOf = (sum: string | null): number | null => (sum === null ? null : Number(sum));

const standingOf = (ctx: Context, r: ReportRow) =>
  reportStanding({ dueOn: r.due_on, sentOn: r.sent_on, isDropped: r.dropped_at !== null }, ctx.today);

/** A project as it is listed. */
export async function projectHead(ctx: Context, project: KeptProject): Promise<z.input<typeof ProjectHead>> {
  const { row, last, reports } = project;
  const owed = reports.filter((r) => r.sent_on === null && r.dropped_at === null);
  const [next] = owed;
  return {
    projectId: row.id,
    title: last.title,
    standing: projectStanding({ from: last.from_on, to: last.to_on, endedOn: row.ended_on }, ctx.today),
    fromOn: last.from_on,
    toOn: last.to_on,
    financier: last.financier,
    grantName: last.grant_name,
    decidedSum: sumOf(last.decided_sum),
    responsible: await responsibleOf(ctx, last.function_id),
    nextReport: next ? { what: next.what, dueOn: next.due_on } : null,
    overdueReports: owed.filter((r) => standingOf(ctx, r) === 'overdue').length,
    afterwards: row.afterwards,
  };
}

/** A project with all that is said of it. */
export async function projectView(ctx: Context, projectId: string): Promise<ProjectView> {
  const project = await keptProject(ctx, projectId);
  const { row, last } = project;
  const [plan] = last.plan_id ? await keptPlans(ctx, [last.plan_id]) : [];
  return {
    today: ctx.today,
    head: await projectHead(ctx, project),
    version: last.version,
    purpose: last.purpose,
    decision: last.decision,
    conditions: last.conditions,
    plan: plan ? linkTo(plan) : null,
    reports: project.reports.map((r) => ({
      reportId: r.id,
      what: r.what,
      dueOn: r.due_on,
      standing: standingOf(ctx, r),
      sent: r.sent_on ? { on: r.sent_on, by: r.sent_by ?? '', words: r.sent_words } : null,
      dropped: r.dropped_at
        ? { on: swedishDayOf(r.dropped_at), by: r.dropped_by ?? '', why: r.dropped_why ?? '' }
        : null,
    })),
    ended:
      row.ended_on && row.afterwards
        ? {
            on: row.ended_on,
            by: row.ended_by ?? '',
            result: row.result ?? '',
            afterwards: row.afterwards,
            words: row.afterwards_words ?? '',
          }
        : null,
    versions: [...project.versions].reverse().map((v) => ({
      version: v.version,
      title: v.title,
      fromOn: v.from_on,
      toOn: v.to_on,
      decidedSum: sumOf(v.decided_sum),
      statedAt: v.stated_at.toISOString(),
      statedBy: v.stated_by,
    })),
    may: await mayDo(ctx, project),
  };
}

async function mayDo(ctx: Context, project: KeptProject): Promise<ProjectView['may']> {
  const { unit_id } = project.last;
  const may: ProjectView['may'] = [];
  const isOpen = project.row.ended_on === null;
  const writes = isWithin(ctx, WRITE_PROJECT, unit_id);
  if (writes && isOpen) may.push('write');
  // What is to be told of a project is often told when it has ended.
  if (writes) may.push('plan_report');
  if (await mayReport(ctx, project)) may.push('send_report');
  if (writes && isOpen) may.push('end');
  return may;
}

/** Whoever answers for the project, and those who keep the board's or the unit's. */
export async function mayReport(ctx: Context, { last }: KeptProject): Promise<boolean> {
  if (!ctx.may(REPORT).allowed) return false;
  return isWithin(ctx, REPORT, last.unit_id) || (await actsFor(ctx, last.function_id));
}
