import { z } from 'zod';
import type { FigureSources } from '#core/figures';
import { type Period, PeriodKey, periodOf, previousPeriod } from '#core/measures';
import { type Context, defineOperation } from '#core/operation';
import { whoActs } from '#core/organisation';
import { FigureChoices, Reports, StartChoices } from '../contract.ts';
import { TEMPLATES } from '../domain/templates.ts';
import { grants, READ, READ_PUBLISHED, START, WRITE } from '../policy.ts';
import { allReports } from '../store/reports.ts';
import { headsOf } from './heads.ts';
import { boardUnits } from './known.ts';

/** What is decided, and what is being written as far as the reader may see it. */
export const listReports = defineOperation({
  name: 'reports.list',
  kind: 'query',
  permission: READ_PUBLISHED,
  audit: 'reports.listed',
  summary: 'The reports of the board: decided, and being written',
  input: z.object({}),
  output: Reports,
  untraced: true,
  run: async (ctx) => ({
    today: ctx.today,
    reports: (await headsOf(ctx, await allReports(ctx))).filter((r) => r.mayOpen || r.editions.length > 0),
    mayStart: ctx.may(START).allowed,
  }),
});

/** What a new report can be made of. */
export const startChoices = defineOperation({
  name: 'reports.start-choices',
  kind: 'query',
  permission: START,
  audit: 'report-choices.listed',
  summary: 'Kinds of reports with their sections, and who can write them',
  input: z.object({}),
  output: StartChoices,
  untraced: true,
  run: async (ctx) => ({
    today: ctx.today,
    kinds: TEMPLATES.map((t) => ({
      kind: t.kind,
      title: t.title_sv,
      periods: periodsOf(ctx, t.kind),
      sections: t.sections.map((s) => ({ key: s.key, by: s.by, title: s.title_sv, help: s.help_sv })),
    })),
    writers: await writersOf(ctx),
  }),
});

function periodsOf(ctx: Context, kind: (typeof TEMPLATES)[number]['kind']): string[] {
  if (kind === 'tertial_report') {
    const now = periodOf('tertial', ctx.today);
    return [now, previousPeriod(now), previousPeriod(previousPeriod(now))].map((p) => p.key);
  }
  const year = periodOf('year', ctx.today);
  const next: Period = periodOf('year', ctx.today);
  return kind === 'board_plan'
    ? [String(Number(next.key) + 1), year.key]
    : [year.key, previousPeriod(year).key];
}

/** The functions of the board that go on, whose role writes sections. */
export async function writersOf(ctx: Context) {
  const organisation = await ctx.organisation();
  const units = organisation.units.filter((u) => u.authorityId === ctx.authorityId);
  return organisation.functions
    .flatMap((f) => {
      const unit = units.find((u) => u.id === f.unitId);
      const reach = grants[f.role as keyof typeof grants]?.[WRITE];
      if (!unit || !reach || (f.endedOn !== null && f.endedOn <= ctx.today)) return [];
      const { employeeId } = whoActs(organisation, f.id, ctx.today, ctx.today);
      return [
        {
          functionId: f.id,
          title: f.title,
          unitId: unit.id,
          unitName: unit.name,
          holderName: (employeeId && organisation.nameOf.get(employeeId)) || null,
          leads: reach === 'unit',
        },
      ];
    })
    .sort((a, b) => a.unitName.localeCompare(b.unitName, 'sv') || a.title.localeCompare(b.title, 'sv'));
}

/** What can be referred to of a period. */
export const figureChoicesOf = (sources: FigureSources) =>
  defineOperation({
    name: 'reports.figure-choices',
    kind: 'query',
    permission: READ,
    audit: 'figure-choices.listed',
    summary: 'The figures of a period that a report can refer to',
    input: z.object({ period: PeriodKey }),
    output: FigureChoices,
    untraced: true,
    run: async (ctx, { period }) => ({
      period,
      choices: await sources.choices(ctx, period),
      units: (await boardUnits(ctx)).map((u) => ({ unitId: u.id, name: u.name })),
    }),
  });
