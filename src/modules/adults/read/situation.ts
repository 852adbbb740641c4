import type { z } from 'zod';
import { lastMark } from '#core/clocks';
import { type Context, defineOperation, type Offer } from '#core/operation';
import { caseArea, isAdultArea, standingAssessments } from '#modules/casework';
import { countedServices, coursesIn } from '#modules/interventions';
import { AdultSituation, ReadSituation } from '../contract.ts';
import { isLeaving } from '../domain/leaving.ts';
import { contactDueAt, contactStanding, hoursLeft, reachedAt } from '../domain/violence.ts';
import { rowsOf, standing } from '../store/records.ts';
import { violenceIn } from '../store/violence.ts';
import type { AdultTables, OfCase } from '../tables.ts';
import { housingView } from './housing-view.ts';
import { givenSince } from './relatives-view.ts';

export const READ = 'adults:situation:read';
export const EDIT = 'adults:situation:edit';

/** What is known and done in a case about an adult: violence, homes, leaving crime, and support to whoever stands near. */
export const readSituation = defineOperation({
  name: 'adults.situation',
  kind: 'query',
  permission: READ,
  audit: 'adult-situation.read',
  summary: 'What is known and done in a case about an adult: violence, homes, leaving crime, relatives',
  input: ReadSituation,
  output: AdultSituation,
  caseId: (input) => input.caseId,
  run: (ctx, { caseId }) => situationView(ctx, caseId),
});

type Recorded = OfCase & { readonly corrects?: string | null; readonly correction_reason?: string | null };

/** What every record shows of itself. */
const shown = (row: Recorded, all: readonly Recorded[]) => ({
  recordId: row.id,
  at: row.recorded_at.toISOString(),
  by: row.recorded_by,
  byTitle: row.recorded_by_function_title,
  corrected: all.some((other) => other.corrects === row.id),
  correctionReason: row.correction_reason ?? null,
});

/** The page of an opened case; the last that an operation on it does. */
export async function situationView(ctx: Context, caseId: string): Promise<z.input<typeof AdultSituation>> {
  ctx.beforeAnswer();
  const [
    area,
    violence,
    attempts,
    children,
    plans,
    answers,
    steps,
    reviews,
    leaving,
    relatives,
    assessments,
    services,
    courses,
  ] = await Promise.all([
    caseArea(ctx, caseId),
    violenceIn(ctx, caseId),
    rowsOf(ctx, 'adults.contact_attempt', caseId),
    rowsOf(ctx, 'adults.children_seen', caseId),
    rowsOf(ctx, 'adults.safety_plan', caseId),
    rowsOf(ctx, 'adults.safety_answer', caseId),
    rowsOf(ctx, 'adults.housing_step', caseId),
    rowsOf(ctx, 'adults.housing_review', caseId),
    rowsOf(ctx, 'adults.leaving_step', caseId),
    rowsOf(ctx, 'adults.relative_support', caseId),
    standingAssessments(ctx, caseId),
    countedServices(ctx),
    coursesIn(ctx, caseId),
  ]);
  const given = await givenSince(ctx, relatives);
  const mark = await lastMark(ctx, caseId, 'VLD-010');
  const assessed = mark?.doneOn !== undefined && mark.doneOn !== null;
  const known = violence !== undefined;
  return {
    today: ctx.today,
    caseId,
    area,
    violence: violence ? violenceView(ctx, violence, standing(attempts)) : null,
    attempts: attempts.toReversed().map((r) => ({
      ...shown(r, attempts),
      triedAt: r.at.toISOString(),
      way: r.way,
      outcome: r.outcome,
      safeWay: r.safe_way,
      reason: r.reason,
    })),
    children: children.toReversed().map((r) => ({
      ...shown(r, children),
      on: r.on_day,
      outcome: r.outcome,
      children: r.children,
      why: r.why,
    })),
    safetyPlans: plans.toReversed().map((r) => ({
      ...shown(r, plans),
      madeOn: r.made_on,
      measures: r.measures,
      body: r.body,
      reviewOn: r.review_on,
    })),
    answers: answers.toReversed().map((r) => ({
      ...shown(r, answers),
      askedOn: r.asked_on,
      answer: r.answer,
      body: r.body,
    })),
    assessments: assessments.map(({ assessmentId, instrument, name, purpose, on, reassessOn }) => ({
      assessmentId,
      instrument,
      name,
      purpose,
      on,
      reassessOn,
    })),
    courses: courses.map(({ entryName, ...course }) => ({ ...course, name: entryName })),
    riskAssessment:
      assessed || assessments.some((a) => a.ofViolence) ? 'done' : known || mark ? 'owed' : 'not_asked',
    housing: housingView(steps, reviews, (row) => shown(row, steps)),
    isLeaving: isLeaving(standing(leaving).map((r) => ({ kind: r.kind, on: r.on_day }))),
    leaving: leaving.toReversed().map((r) => ({
      ...shown(r, leaving),
      kind: r.kind,
      on: r.on_day,
      basis: r.basis,
      outcome: r.outcome,
      body: r.body,
    })),
    relatives: relatives.toReversed().map((r) => ({
      ...shown(r, relatives),
      offeredOn: r.offered_on,
      relative: r.relative,
      entryId: r.entry_id,
      offer: r.offer,
      given: given(r),
      answer: r.answer,
      body: r.body,
    })),
    services,
    ...offers(ctx, caseId, { adult: isAdultArea(area), known }),
  };
}

const violenceView = (
  ctx: Context,
  { known_at: knownAt }: AdultTables['adults.violence_figure'],
  attempts: readonly AdultTables['adults.contact_attempt'][],
) => ({
  knownAt: knownAt.toISOString(),
  dueAt: contactDueAt(knownAt).toISOString(),
  standing: contactStanding(knownAt, attempts),
  hoursLeft: hoursLeft(knownAt, ctx.now),
  contactedAt: reachedAt(attempts)?.toISOString() ?? null,
});

function offers(
  ctx: Context,
  caseId: string,
  { adult, known }: { readonly adult: boolean; readonly known: boolean },
) {
  const fact = ctx.opened(caseId);
  const own = fact.orderedBy === null ? null : 'PERFORMERS_CASE';
  const here = adult ? own : 'NOT_ABOUT_ADULT';
  const open = here ?? (fact.open ? null : 'CASE_CLOSED');
  const violence = known ? null : 'NO_VIOLENCE_KNOWN';
  const offer = (name: string, hindrance: string | null): Offer => ({
    operation: `adults.${name}`,
    permission: EDIT,
    hindrance,
  });
  return ctx.offers(fact, [
    offer('note-violence', open ?? (known ? 'VIOLENCE_KNOWN' : null)),
    offer('record-contact', open ?? violence),
    offer('see-to-children', open ?? violence),
    offer('set-safety-plan', open ?? violence),
    offer('record-safety-answer', here ?? violence),
    offer('take-housing-step', open),
    offer('review-housing', open),
    offer('record-leaving-step', open),
    offer('record-relative-support', open),
  ]);
}
