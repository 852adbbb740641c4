import { z } from 'zod';
import { calendarDate, id, line, text } from '#platform/schema';
import { PlanLink, Responsible } from './contract.ts';
import { Afterwards, Financier, ProjectStanding, ReportStanding } from './domain/codes.ts';

/** Whole kronor: no grant to a municipality is larger. */
const Kronor = z.number().int().min(0).max(1_000_000_000_000);

const ReportView = z
  .object({
    reportId: z.string(),
    what: z.string(),
    dueOn: z.string(),
    standing: ReportStanding,
    sent: z.object({ on: z.string(), by: z.string(), words: z.string().nullable() }).nullable(),
    dropped: z.object({ on: z.string(), by: z.string(), why: z.string() }).nullable(),
  })
  .meta({ id: 'ProjectReport' });

export const ProjectHead = z
  .object({
    projectId: z.string(),
    title: z.string(),
    standing: ProjectStanding,
    fromOn: z.string(),
    toOn: z.string(),
    financier: Financier,
    grantName: z.string(),
    /** Whole kronor; null while nothing is decided. */
    decidedSum: z.number().nullable(),
    responsible: Responsible,
    /** Of what is owed the nearest. */
    nextReport: z.object({ what: z.string(), dueOn: z.string() }).nullable(),
    overdueReports: z.number().int(),
    /** What became of it. */
    afterwards: Afterwards.nullable(),
  })
  .meta({ id: 'ProjectHead' });

export const Projects = z
  .object({
    today: z.string(),
    projects: z.array(ProjectHead),
    mayWrite: z.boolean(),
  })
  .meta({ id: 'Projects' });

export const ProjectView = z
  .object({
    today: z.string(),
    head: ProjectHead,
    version: z.number().int(),
    purpose: z.string(),
    decision: z.string().nullable(),
    conditions: z.string().nullable(),
    plan: PlanLink.nullable(),
    reports: z.array(ReportView),
    ended: z
      .object({
        on: z.string(),
        by: z.string(),
        result: z.string(),
        afterwards: Afterwards,
        words: z.string(),
      })
      .nullable(),
    /** As it was said, the last first. */
    versions: z.array(
      z.object({
        version: z.number().int(),
        title: z.string(),
        fromOn: z.string(),
        toOn: z.string(),
        decidedSum: z.number().nullable(),
        statedAt: z.string(),
        statedBy: z.string(),
      }),
    ),
    may: z.array(z.enum(['write', 'plan_report', 'send_report', 'end'])),
  })
  .meta({ id: 'ProjectPage' });
export type ProjectView = z.input<typeof ProjectView>;

export const OneProject = z.object({ projectId: id() });

export const SetProject = z.object({
  projectId: id(),
  seenVersion: z.number().int().min(0).max(10_000),
  title: line(200, 1),
  purpose: text(4_000, 1),
  fromOn: calendarDate(),
  toOn: calendarDate(),
  /** The function that answers for it. */
  functionId: id(),
  /** The action plan that it is a part of. */
  planId: id().optional(),
  financier: Financier,
  grantName: line(200, 1),
  /** Where the decision on the money stands. */
  decision: line(200).optional(),
  decidedSum: Kronor.optional(),
  conditions: text(4_000).optional(),
});

export const PlanReport = z.object({
  projectId: id(),
  reportId: id(),
  what: line(200, 1),
  dueOn: calendarDate(),
});

export const SendReport = z.object({
  projectId: id(),
  reportId: id(),
  sentOn: calendarDate(),
  words: text(2_000).optional(),
});

export const DropReport = z.object({ projectId: id(), reportId: id(), reason: text(1_000, 1) });

export const EndProject = z.object({
  projectId: id(),
  endedOn: calendarDate(),
  /** What it came to. */
  result: text(6_000, 1),
  afterwards: Afterwards,
  /** What becomes of it: who goes on, and with what money. */
  words: text(2_000, 1),
});
