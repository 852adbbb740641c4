import { z } from 'zod';
import { defineOperation } from '#core/operation';
import type { ProjectStanding } from '../../domain/codes.ts';
import { OneProject, Projects, ProjectView } from '../../project-contract.ts';
import { keptProjects } from '../../store/projects.ts';
import { projectHead, projectView, READ_PROJECTS, WRITE_PROJECT } from './heads.ts';

const ORDER: readonly ProjectStanding[] = ['unended', 'under_way', 'coming', 'ended'];

/** The board's projects: what asks for something first, what has ended last. */
export const listProjects = defineOperation({
  name: 'plans.projects',
  kind: 'query',
  permission: READ_PROJECTS,
  audit: 'projects.listed',
  summary: "The board's projects: who pays, how much is decided, until when, and the reports that are owed",
  input: z.object({}),
  output: Projects,
  untraced: true,
  run: async (ctx) => {
    const heads = [];
    for (const project of await keptProjects(ctx)) heads.push(await projectHead(ctx, project));
    heads.sort(
      (a, b) =>
        Math.sign(b.overdueReports) - Math.sign(a.overdueReports) ||
        ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing) ||
        a.toOn.localeCompare(b.toOn) ||
        a.title.localeCompare(b.title, 'sv'),
    );
    return { today: ctx.today, projects: heads, mayWrite: ctx.may(WRITE_PROJECT).allowed };
  },
});

/** One project: what it is for, who pays and what they ask for, the reports, and what it came to. */
export const showProject = defineOperation({
  name: 'plans.project',
  kind: 'query',
  permission: READ_PROJECTS,
  audit: 'project.shown',
  summary: 'A project: purpose, money and conditions, reports to whoever pays, result and what becomes of it',
  input: OneProject,
  output: ProjectView,
  untraced: true,
  run: (ctx, { projectId }) => projectView(ctx, projectId),
});
