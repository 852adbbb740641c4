import type { z } from 'zod';
import { type Period, periodByKey } from '#core/measures';
import { type Context, Refused } from '#core/operation';
import { holderName } from '#core/organisation';
import { type CalendarDate, swedishDayOf } from '#platform/calendar';
import type { Goals } from '../contract.ts';
import { assessedBy, periodsOfYear } from '../domain/periods.ts';
import { type AssessmentRow, goalsOf, type KeptGoal } from '../store/goals.ts';

export const READ = 'goals:goal:read';
export const WRITE = 'goals:goal:write';
export const ASSESS = 'goals:goal:assess';
export const COMMENT = 'goals:comment:write';

type GoalFunction = z.input<typeof Goals>['functions'][number];

/** A goal of the board. @throws Refused OTHER_UNIT for any other, there or not */
export async function goalOf(ctx: Context, goalId: string): Promise<KeptGoal> {
  const [kept] = await goalsOf(ctx, [goalId]);
  if (!kept) throw new Refused('OTHER_UNIT');
  return kept;
}

/** The functions of the board that go on, by unit and title. */
export async function boardFunctions(ctx: Context): Promise<(GoalFunction & { unitId: string })[]> {
  const organisation = await ctx.organisation();
  return organisation.functions
    .flatMap((f) => {
      const unit = organisation.units.find((u) => u.id === f.unitId && u.authorityId === ctx.authorityId);
      if (!unit || (f.endedOn !== null && f.endedOn <= ctx.today)) return [];
      return [
        {
          functionId: f.id,
          title: f.title,
          unitId: unit.id,
          unitName: unit.name,
          holderName: holderName(organisation, f.id, ctx.today),
        },
      ];
    })
    .sort((a, b) => a.unitName.localeCompare(b.unitName, 'sv') || a.title.localeCompare(b.title, 'sv'));
}

export const functionsToChoose = async (ctx: Context): Promise<GoalFunction[]> =>
  ctx.may(WRITE).allowed ? (await boardFunctions(ctx)).map(({ unitId: _unit, ...f }) => f) : [];

export const periodView = (ctx: Context, period: Period, kept: KeptGoal | null) => ({
  period: period.key,
  kind: period.kind === 'year' ? ('year' as const) : ('tertial' as const),
  begun: period.from <= ctx.today,
  over: period.to < ctx.today,
  assessBy: kept && owedBy(kept, period),
});

/** The day by which a goal is to be assessed for a period: the board's own, by tertial, from the one that was running when it was noted. */
export const owedBy = ({ goal, now }: KeptGoal, period: Period): CalendarDate | null =>
  goal.level === 'board' && !now.ended && period.kind === 'tertial' && period.to >= swedishDayOf(goal.made_at)
    ? assessedBy(period)
    : null;

export const assessedView = (row: AssessmentRow) => ({
  assessmentId: row.id,
  assessment: row.assessment,
  proposed: row.proposed,
  contradicts: row.contradicts,
});

export const yearsOf = ({ goal, now }: KeptGoal) => ({ fromYear: goal.from_year, toYear: now.to_year });

/** The year that a list or a goal is shown of: the one asked for, else this one, within the years that there are. */
export function yearIn(ctx: Context, years: { fromYear: number; toYear: number }): number {
  const now = Number(ctx.today.slice(0, 4));
  return Math.min(Math.max(now, years.fromYear), years.toYear);
}

/** The tertial that is looked at when nobody says which: the last of the year that is over, else its first. */
export function periodToShow(ctx: Context, year: number): Period {
  const tertials = periodsOfYear(year).filter((p) => p.kind === 'tertial');
  return tertials.findLast((p) => p.to < ctx.today) ?? tertials[0] ?? periodByKey(String(year));
}
