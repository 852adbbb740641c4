import { type Context, Refused } from '#core/operation';
import type { PlansTables } from '../tables.ts';
import { rowsOf } from './plans.ts';

export type ProjectVersionRow = PlansTables['plans.project_version'];
export type ReportRow = PlansTables['plans.project_report'];

export interface KeptProject {
  readonly row: PlansTables['plans.project'];
  /** In order; the last is what holds. */
  readonly versions: readonly ProjectVersionRow[];
  readonly last: ProjectVersionRow;
  /** By day. */
  readonly reports: readonly ReportRow[];
}

/** All projects of the board, or those asked for. */
export async function keptProjects(ctx: Context, ids?: readonly string[]): Promise<KeptProject[]> {
  const projects = rowsOf(ctx, 'plans.project');
  const versions = rowsOf(ctx, 'plans.project_version');
  const reports = rowsOf(ctx, 'plans.project_report');
  const [rows, all, owed] = await Promise.all([
    (ids ? projects.where('id', 'in', ids) : projects).orderBy('id').execute(),
    (ids ? versions.where('project_id', 'in', ids) : versions).orderBy('version').execute(),
    (ids ? reports.where('project_id', 'in', ids) : reports).orderBy('due_on').orderBy('id').execute(),
  ]);
  return rows.flatMap((row) => {
    const own = all.filter((v) => v.project_id === row.id);
    const last = own.at(-1);
    return last ? [{ row, versions: own, last, reports: owed.filter((r) => r.project_id === row.id) }] : [];
  });
}

/** One project, locked for what changes it. @throws Refused OTHER_UNIT for one that is not there, or not the board's */
export async function keptProject(ctx: Context, projectId: string, lock = false): Promise<KeptProject> {
  if (lock) await rowsOf(ctx, 'plans.project').where('id', '=', projectId).forUpdate().executeTakeFirst();
  const [project] = await keptProjects(ctx, [projectId]);
  if (!project) throw new Refused('OTHER_UNIT');
  return project;
}
