import type { Actor } from '#core/access';
import type { Runner } from '#core/operation';
import { type CalendarDate, calendarDate, daysBetween, swedishDayOf } from '#platform/calendar';
import { newId } from '#platform/ids';
import { operations } from '../modules.ts';
import { type DemoActivity, type DemoFollowUp, type DemoPlan, plansIn } from './action-plans-told.ts';
import { momentOf } from './moments.ts';
import { type SeatKey, seats } from './names.ts';
import type { DemoOrganisation } from './organisation.ts';
import { furtherSeats } from './staff.ts';

interface Seeding {
  readonly runner: Runner;
  readonly setTime: (to: Date) => void;
  readonly organisation: DemoOrganisation;
  readonly now: Date;
}

interface Made {
  readonly planId: string;
  readonly aims: ReadonlyMap<string, string>;
  readonly activities: ReadonlyMap<DemoActivity, string>;
}

/**
 * The board's three action plans of the last whole year of tertials: decided, carried out and followed up, each on its day.
 * @returns their ids by kind
 */
export async function seedActionPlans(seeding: Seeding): Promise<ReadonlyMap<string, string>> {
  const today = swedishDayOf(seeding.now);
  const year = Number(today.slice(0, 4)) - (today.slice(5) < '10-05' ? 1 : 0);
  const ids = new Map<string, string>();
  for (const plan of plansIn(year)) ids.set(plan.kind, await seedPlan(seeding, plan, today));
  return ids;
}

async function seedPlan(seeding: Seeding, plan: DemoPlan, today: CalendarDate): Promise<string> {
  const { runner, setTime, organisation, now } = seeding;
  const on = (day: string, hour: number) =>
    setTime(momentOf(now, daysBetween(calendarDate(day), today), hour));
  const run = async (name: string, actor: Actor, input: object): Promise<void> => {
    const operation = operations.find((o) => o.name === name);
    if (!operation) throw new Error(`There is no ${name}`);
    await runner.runUnknown(operation, actor, input);
  };
  const director = organisation.actor('astrid');
  const secretary = organisation.actor('annika');
  const functionOf = (title: string) => organisation.functionOf.get(seatOf(title)) ?? '';
  const made: Made = {
    planId: newId(),
    aims: new Map(plan.aims.map((a) => [a.title, newId()])),
    activities: new Map(plan.activities.map((a) => [a, newId()])),
  };
  const { planId } = made;
  on(plan.writtenOn, 10);
  await run('plans.set-plan', director, {
    planId,
    seenVersion: 0,
    seenRevision: 0,
    kind: plan.kind,
    title: plan.title,
    purpose: plan.purpose,
    validFrom: plan.validFrom,
    validTo: plan.validTo,
    functionId: functionOf(plan.responsible),
    aims: plan.aims.map((a) => ({ aimId: made.aims.get(a.title), ...a })),
  });
  on(plan.decidedOn, 15);
  const decided = {
    decidedOn: plan.decidedOn,
    reference: `Socialnämnden ${plan.decidedOn} § ${plan.paragraph}`,
  };
  await run('plans.decide-plan', secretary, { planId, version: 1, revision: 1, ...decided });
  on(plan.decidedOn, 16);
  for (const activity of plan.activities) {
    await run('plans.add-activity', director, {
      planId,
      activityId: made.activities.get(activity),
      title: activity.title,
      functionId: functionOf(activity.by),
      dueOn: activity.dueOn,
      ...(activity.aim === undefined ? {} : { aimId: made.aims.get(plan.aims[activity.aim]?.title ?? '') }),
    });
  }
  // What happened, in order of day: steps of activities, and follow-ups.
  const happened = [
    ...plan.activities.flatMap((a) => a.steps.map((step) => ({ day: step.on, activity: a, step }))),
    ...plan.followUps.map((followUp) => ({ day: followUp.on, followUp })),
  ].sort((a, b) => a.day.localeCompare(b.day));
  for (const event of happened) {
    on(event.day, 14);
    if ('followUp' in event) {
      const responsible = organisation.actor(seatOf(plan.responsible));
      await run('plans.follow-up', responsible, followUpOf(plan, made, event.followUp));
      continue;
    }
    const { activity, step } = event;
    await run('commitments.carry-out', organisation.actor(seatOf(activity.by)), {
      commitmentId: made.activities.get(activity),
      step: step.step,
      ...(step.step === 'done' ? { words: step.words } : {}),
    });
  }
  return planId;
}

/** As the activities stood on the day, and the aims as they were said to. */
function followUpOf(plan: DemoPlan, made: Made, followUp: DemoFollowUp) {
  const stoodAs = ({ steps }: DemoActivity) => {
    const taken = steps.filter((s) => s.on <= followUp.on).map((s) => s.step);
    if (taken.includes('done')) return 'done';
    return taken.includes('begun') ? 'under_way' : 'not_begun';
  };
  return {
    planId: made.planId,
    followUpId: newId(),
    period: followUp.period,
    seenVersion: 0,
    comment: followUp.comment,
    aims: plan.aims.map((a, i) => ({ id: made.aims.get(a.title), outcome: followUp.aims[i] ?? 'under_way' })),
    activities: plan.activities.map((a) => ({ id: made.activities.get(a), outcome: stoodAs(a) })),
  };
}

/** @throws Error for a title that nobody has */
function seatOf(title: string): SeatKey {
  const seat = [...seats, ...furtherSeats].find((s) => s.title === title);
  if (!seat) throw new Error(`Nobody is ${title}`);
  return seat.key;
}
