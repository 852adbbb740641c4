import { type Period, periodOf, previousPeriod } from '#core/measures';
import type { Runner } from '#core/operation';
import { addDays, daysBetween, swedishDayOf } from '#platform/calendar';
import { AppError } from '#platform/errors';
import { newId } from '#platform/ids';
import { operations } from '../modules.ts';
import {
  BOARD_GOALS,
  type BoardGoal,
  COUNCIL_GOALS,
  fileOf,
  GOAL_COMMENTS,
  GOAL_PROMISES,
  SAID,
} from './goal-words.ts';
import { momentOf } from './moments.ts';
import type { DemoOrganisation } from './organisation.ts';
import { furtherSeats } from './staff.ts';

interface Seeding {
  readonly runner: Runner;
  readonly setTime: (to: Date) => void;
  readonly organisation: DemoOrganisation;
  readonly now: Date;
}

interface Shown {
  readonly proposal: { readonly borneOut: readonly (keyof typeof SAID)[] };
}

/**
 * The council's goals and the board's own of this year and the last, assessed for the two tertials that are over last. One is called met below its
 * target, and is refused until it says why; one has nothing that shows it; one is late.
 */
export async function seedGoals({ runner, setTime, organisation, now }: Seeding): Promise<void> {
  const controller = furtherSeats.find((s) => s.role === 'developer_quality');
  if (!controller) return;
  const elis = organisation.actor(controller.key);
  const today = swedishDayOf(now);
  const last = previousPeriod(periodOf('tertial', today));
  const before = previousPeriod(last);
  const run = async <T>(name: string, actor: ReturnType<DemoOrganisation['actor']>, input: unknown) => {
    const operation = operations.find((o) => o.name === name);
    if (!operation) throw new Error(`There is no ${name}`);
    return (await runner.runUnknown(operation, actor, input)) as T;
  };
  const on = (period: Period, daysAfter: number, hour: number) =>
    setTime(momentOf(now, Math.max(1, daysBetween(addDays(period.to, daysAfter), today)), hour));
  const years = { fromYear: Number(before.key.slice(0, 4)), toYear: Number(today.slice(0, 4)) };

  setTime(momentOf(now, daysBetween(addDays(before.from, 20), today), 9));
  const ids = new Map<string, string>();
  for (const { number, title } of COUNCIL_GOALS) {
    const goalId = newId();
    ids.set(number, goalId);
    await run('goals.make', elis, { goalId, level: 'council', number, title, ...years });
  }
  for (const { number, title, description, seat } of BOARD_GOALS) {
    const goalId = newId();
    ids.set(number, goalId);
    await run('goals.make', elis, {
      goalId,
      level: 'board',
      number,
      title,
      description,
      parentId: ids.get(number.split('.')[0] ?? ''),
      functionId: organisation.actor(seat).functionId,
      ...years,
    });
  }
  for (const period of [before, last]) {
    on(period, 12, 9);
    for (const file of fileOf(before, last, period)) await run('steering.take-import', elis, file);
    if (period === before) await addIndicators(BOARD_GOALS, ids, run, elis, before, last);
    for (const { seat, number, words } of GOAL_COMMENTS) {
      const actor = organisation.actor(seat);
      await run('goals.comment', actor, {
        commentId: newId(),
        goalId: ids.get(number),
        period: period.key,
        unitId: actor.unitId,
        words: words[period === before ? 0 : 1],
      });
    }
    on(period, 20, 14);
    for (const { number, called, isLate } of BOARD_GOALS) {
      if (isLate && period === last) continue;
      const goalId = ids.get(number);
      const { proposal } = await run<Shown>('goals.show', elis, { goalId, period: period.key });
      const [proposed] = proposal.borneOut;
      if (!proposed) continue;
      const assess = (assessment: keyof typeof SAID, reason?: string) =>
        run('goals.assess', elis, {
          assessmentId: newId(),
          goalId,
          period: period.key,
          assessment,
          words: SAID[assessment],
          ...(reason && { reason }),
        });
      if (!called || period === before || proposal.borneOut.includes('met')) {
        await assess(proposed);
        continue;
      }
      // Called met below its target: refused, and then said why.
      await assess('met').catch((error: unknown) => {
        if (!(error instanceof AppError)) throw error;
      });
      await assess('met', called);
    }
  }
  for (const { number, seat, title, due, effect, step } of GOAL_PROMISES) {
    const commitmentId = newId();
    setTime(momentOf(now, 40, 10));
    await run('commitments.make', elis, {
      commitmentId,
      title,
      functionId: organisation.actor(seat).functionId,
      dueOn: addDays(today, due),
      subject: { kind: 'goal', id: ids.get(number) },
      ...(effect === null ? {} : { effectDueOn: addDays(today, effect) }),
    });
    if (step === null) continue;
    setTime(momentOf(now, 6, 11));
    await run('commitments.carry-out', organisation.actor(seat), {
      commitmentId,
      step,
      ...(step === 'done' ? { words: 'Det är gjort i alla enheter.' } : {}),
    });
  }
}

async function addIndicators(
  goals: readonly BoardGoal[],
  ids: ReadonlyMap<string, string>,
  run: (name: string, actor: ReturnType<DemoOrganisation['actor']>, input: unknown) => Promise<unknown>,
  actor: ReturnType<DemoOrganisation['actor']>,
  before: Period,
  last: Period,
): Promise<void> {
  const years = [...new Set([before, last].map((p) => p.key.slice(0, 4)))];
  for (const { number, indicators } of goals) {
    for (const { source, ref, direction, start, target } of indicators) {
      const indicatorId = newId();
      await run('goals.add-indicator', actor, {
        indicatorId,
        goalId: ids.get(number),
        source,
        ref,
        direction,
        ...(start === null ? {} : { startValue: start, startPeriod: String(Number(years[0]) - 1) }),
      });
      for (const period of years)
        await run('goals.set-target', actor, { targetId: newId(), indicatorId, period, value: target });
    }
  }
}
