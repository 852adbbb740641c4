import {
  agreePlan,
  endCommission,
  receiveCommission,
  recordFirstContact,
  recordFollowUp,
  reviewPlan,
  setPlan,
  startCommission,
} from '#modules/interventions';
import { addDays, type CalendarDate, swedishDayOf } from '#platform/calendar';
import { newId } from '#platform/ids';
import type { CareCase, CareEnd, CareGiven } from './care.ts';
import { careReasons, careWords } from './care-words.ts';
import { momentOf } from './moments.ts';
import type { SeatKey } from './names.ts';
import type { Work } from './work.ts';

/** What was ordered. */
export interface Of {
  readonly caseId: string;
  readonly commissionId: string;
  readonly goalIds: readonly string[];
  /** Who reads it: the person, and who else agrees to what is planned. */
  readonly name: string;
}

/** Moves the work's time to a day and an hour; and says which day it is. */
export const timeOf = ({ now, setTime }: Work) =>
  Object.assign((daysAgo: number, hour: number): void => setTime(momentOf(now, daysAgo, hour)), {
    day: (daysAgo: number): CalendarDate => addDays(swedishDayOf(now), -daysAgo),
  });

/** What the performer does with what was ordered, and the follow-ups of whoever ordered, in the order of their days and hours. */
export async function perform(
  work: Work,
  one: CareCase,
  ordered: readonly { readonly of: Of; readonly given: CareGiven }[],
): Promise<void> {
  const steps = ordered.flatMap(({ of, given }) => stepsOf(work, one, given, of));
  for (const step of steps.sort((a, b) => b.daysAgo - a.daysAgo || a.hour - b.hour)) await step.run();
}

interface Step {
  readonly daysAgo: number;
  readonly hour: number;
  readonly run: () => Promise<unknown>;
}

function stepsOf(work: Work, one: CareCase, given: CareGiven, of: Of): Step[] {
  const { runner, organisation } = work;
  const { actor, functionOf } = organisation;
  const performer = actor(one.performer);
  const functionId = functionOf.get(one.performer) ?? '';
  const at = timeOf(work);
  const step = (daysAgo: number, hour: number, run: () => Promise<unknown>): Step => ({
    daysAgo,
    hour,
    run: () => {
      at(daysAgo, hour);
      return run();
    },
  });
  const { sent, contact, started, plan, agreed, reviews, followUps, end } = given;
  const taken = (on: number) => ({ caseId: of.commissionId, stepId: newId(), on: at.day(on) });
  const { on: _, ...received } = taken(sent);
  return [
    step(sent, 14, () => runner.carryOut(receiveCommission, actor('peder'), { ...received, functionId })),
    step(contact, 15, () => runner.carryOut(recordFirstContact, performer, taken(contact))),
    step(started, 16, () => runner.carryOut(startCommission, performer, taken(started))),
    ...(plan === null ? [] : [step(plan, 10, () => makePlan(work, one, of, plan))]),
    ...(agreed === null ? [] : [step(agreed, 11, () => agree(work, one, of, agreed))]),
    ...reviews.map((on) => step(on, 13, () => review(work, one.performer, of, on))),
    ...followUps.map((on) => step(on, 14, () => followUp(work, one, of, { daysAgo: on, goals: null }))),
    ...(end ? [step(end.daysAgo, 15, () => endWith(work, one, of, end))] : []),
  ];
}

async function makePlan(work: Work, one: CareCase, of: Of, daysAgo: number): Promise<void> {
  const at = timeOf(work);
  const { how, goals } = careWords[one.group];
  at(daysAgo, 10);
  await work.runner.carryOut(setPlan, work.organisation.actor(one.performer), {
    commissionId: of.commissionId,
    seenVersion: 0,
    startsOn: at.day(daysAgo),
    goals: of.goalIds.map((serves, i) => ({ goalId: newId(), text: goals[i] ?? goals[0], serves, how })),
    left: [],
  });
}

async function agree(work: Work, one: CareCase, of: Of, daysAgo: number): Promise<void> {
  const at = timeOf(work);
  at(daysAgo, 11);
  await work.runner.carryOut(agreePlan, work.organisation.actor(one.performer), {
    commissionId: of.commissionId,
    version: 1,
    agreedOn: at.day(daysAgo),
    parties: [{ party: 'person', name: of.name }],
    ownWords: 'Det här vill jag.',
  });
}

async function review(work: Work, performer: SeatKey, of: Of, daysAgo: number): Promise<void> {
  const at = timeOf(work);
  at(daysAgo, 13);
  await work.runner.carryOut(reviewPlan, work.organisation.actor(performer), {
    reviewId: newId(),
    commissionId: of.commissionId,
    version: 1,
    reviewedOn: at.day(daysAgo),
    with: of.name,
    outcome: 'keep',
    text: 'Planen stämmer fortfarande.',
  });
}

/** Goes on, or ends when something is said of how far the goals were reached. */
async function followUp(
  work: Work,
  one: CareCase,
  of: Of,
  { daysAgo, goals }: Pick<CareEnd, 'daysAgo' | 'goals'>,
): Promise<void> {
  const at = timeOf(work);
  at(daysAgo, 14);
  const [first, ...rest] = of.goalIds;
  const why = { why: 'Det har gått bättre i perioder.' };
  // Partly together: the first was reached and the others on the way.
  const second = goals === 'met' ? { attainment: 'met' as const } : { attainment: 'partly' as const, ...why };
  const attained =
    goals === 'not_met'
      ? of.goalIds.map((goalId) => ({ goalId, attainment: 'not_met' as const, ...why }))
      : [
          ...(first ? [{ goalId: first, attainment: 'met' as const }] : []),
          ...rest.map((goalId) => ({ goalId, ...second })),
        ];
  await work.runner.carryOut(recordFollowUp, work.organisation.actor(one.holder), {
    caseId: of.caseId,
    commissionId: of.commissionId,
    followUpId: newId(),
    heldOn: at.day(daysAgo),
    ownView: goals === 'not_met' ? 'Det blev inte som vi hoppades.' : 'Det känns bättre nu.',
    ...(one.group === 'children_youth' ? { childView: 'Det är lugnare hemma.' } : {}),
    goals: attained,
    ...(goals === null
      ? { outcome: 'go_on', nextOn: at.day(daysAgo - 170) }
      : { outcome: 'end', outcomeReason: 'Tiden har gått ut och målen är bedömda.' }),
  });
}

async function endWith(
  work: Work,
  one: CareCase,
  of: Of,
  { daysAgo, goals, exemption }: CareEnd,
): Promise<void> {
  const at = timeOf(work);
  if (goals !== null) await followUp(work, one, of, { daysAgo, goals });
  at(daysAgo, 15);
  const ended = { caseId: of.caseId, commissionId: of.commissionId, endedOn: at.day(daysAgo) };
  const by = work.organisation.actor(one.holder);
  if (exemption) {
    const reason = {
      declined: 'declines',
      not_reachable: 'not_reachable',
      moved: 'moved',
      protection: 'other_intervention',
    } as const;
    await work.runner.carryOut(endCommission, by, {
      ...ended,
      reason: reason[exemption],
      exemption,
      ...(exemption === 'not_reachable' ? { attempts: 4 } : {}),
      ...(exemption === 'protection' ? { exemptionText: 'En träff med båda hade inte varit säker.' } : {}),
    });
    return;
  }
  const reason = goals === 'met' ? 'goals_met' : goals === 'partly' ? 'goals_partly_met' : 'none_of_these';
  await work.runner.carryOut(endCommission, by, { ...ended, reason, text: careReasons[reason] });
}
