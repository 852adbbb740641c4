import { cancelClock, clocksOfEach, isRunning, startClock, stopClock } from '#core/clocks';
import type { Context } from '#core/operation';
import { type CalendarDate, startOfDay } from '#platform/calendar';
import { AppError } from '#platform/errors';
import { firstSchoolDueOn, isOfSchoolAge, schoolHoldsUntil } from '../../domain/duties/terms.ts';
import { recountDuties } from './figures.ts';
import { type Placed, shelterStaysOf, type Whose, whoseIs } from './placed.ts';

/** The region is told that the care begins (SoL 22:7, lag 2017:209). */
export const NOTIFY_RULE = 'PL-022';
/** Asked for and done within thirty days: the municipality's own. */
export const HEALTH_RULE = 'LOK-024';
/** Schooling is followed up each term. */
export const SCHOOL_RULE = 'LOK-025';
/** A child in sheltered housing has its school within five school days: the municipality's own. */
export const SHELTER_RULE = 'LOK-026';
/** Visits and talks, regularly; a number is the municipality's own (SoL 22:11, LVU 13 a §). */
export const VISIT_RULE = 'PL-021';

const KIND = 'placement';
const STAY = 'stay';

/** A placement of an opened case has begun: what is owed in it is watched over, and counted. */
export async function beginOwed(ctx: Context, placed: Placed): Promise<void> {
  const whose = await whoseIs(ctx, placed);
  if (whose.healthOwed) {
    await start(ctx, placed, NOTIFY_RULE, placed.started_on);
    await start(ctx, placed, HEALTH_RULE, placed.started_on);
  }
  const dueOn = firstSchoolDueOn(whose.school, placed.started_on);
  if (dueOn) await start(ctx, placed, SCHOOL_RULE, placed.started_on, dueOn);
  if (whose.isChild) await start(ctx, placed, VISIT_RULE, placed.started_on);
  await watchShelter(ctx, placed, whose);
  await recountDuties(ctx, placed);
}

/** The child has moved: a stay in sheltered housing owes its school. */
export async function moveOwed(ctx: Context, placed: Placed): Promise<void> {
  await watchShelter(ctx, placed, await whoseIs(ctx, placed));
  await recountDuties(ctx, placed);
}

/** A placement has ended: nothing more is owed in it. What has run out stays missed. */
export async function endOwed(ctx: Context, placed: Placed): Promise<void> {
  for (const ruleId of [NOTIFY_RULE, HEALTH_RULE, SCHOOL_RULE, VISIT_RULE]) {
    await cancelClock(ctx, { caseId: placed.case_id, ruleId, subjectId: placed.id }, 'care_ended');
  }
  for (const stay of await shelterStaysOf(ctx, placed.id)) await endShelter(ctx, placed, stay.id);
  await recountDuties(ctx, placed);
}

/** What was asked for happened on a day. Told of too late to be dated back, it is done as of now. */
export const dutyDone = (ctx: Context, placed: Placed, ruleId: string, on: CalendarDate): Promise<void> =>
  stop(ctx, { caseId: placed.case_id, ruleId, subjectId: placed.id }, on);

export const dutyFellAway = (ctx: Context, placed: Placed, ruleId: string, reason: string): Promise<void> =>
  cancelClock(ctx, { caseId: placed.case_id, ruleId, subjectId: placed.id }, reason);

/** A term's schooling has been followed up, or could not be: the next is due at the end of the next term. */
export async function turnSchool(
  ctx: Context,
  placed: Placed,
  { school }: Whose,
  heldOn: CalendarDate,
): Promise<void> {
  await dutyDone(ctx, placed, SCHOOL_RULE, heldOn);
  const dueOn = schoolHoldsUntil(heldOn);
  if (placed.ended_on !== null || !isOfSchoolAge(school, dueOn)) return;
  await start(ctx, placed, SCHOOL_RULE, heldOn, dueOn);
}

/** The next follow-up of schooling after a correction: that of the last one that stands. */
export const resetSchool = async (
  ctx: Context,
  placed: Placed,
  { school }: Whose,
  lastHeldOn: CalendarDate | null,
): Promise<void> => {
  await dutyFellAway(ctx, placed, SCHOOL_RULE, 'corrected');
  const since = lastHeldOn ?? placed.started_on;
  const dueOn = lastHeldOn ? schoolHoldsUntil(lastHeldOn) : firstSchoolDueOn(school, placed.started_on);
  if (placed.ended_on !== null || dueOn === null || !isOfSchoolAge(school, dueOn)) return;
  await start(ctx, placed, SCHOOL_RULE, since, dueOn);
};

export const shelterDone = (ctx: Context, placed: Placed, stayId: string, on: CalendarDate): Promise<void> =>
  stop(ctx, { caseId: placed.case_id, ruleId: SHELTER_RULE, subjectId: stayId }, on);

/** What had answered the health examination has been corrected: it is owed from the start of the care, unless that has ended. */
export async function healthOwedAgain(ctx: Context, placed: Placed): Promise<void> {
  if (placed.ended_on === null) await start(ctx, placed, HEALTH_RULE, placed.started_on);
}

/** The same of the school of a child in sheltered housing, unless it has left. */
export async function shelterOwedAgain(
  ctx: Context,
  placed: Placed,
  stay: { readonly id: string; readonly from_on: CalendarDate; readonly until_on: CalendarDate | null },
): Promise<void> {
  if (stay.until_on !== null) return;
  if (await isRunning(ctx, { caseId: placed.case_id, ruleId: SHELTER_RULE, subjectId: stay.id })) return;
  await startFor(ctx, placed.case_id, { kind: STAY, id: stay.id }, SHELTER_RULE, stay.from_on);
}

const endShelter = (ctx: Context, placed: Placed, stayId: string): Promise<void> =>
  cancelClock(ctx, { caseId: placed.case_id, ruleId: SHELTER_RULE, subjectId: stayId }, 'care_ended');

async function watchShelter(ctx: Context, placed: Placed, { school }: Whose): Promise<void> {
  const begun = await clocksOfEach(ctx, placed.case_id, STAY);
  for (const stay of await shelterStaysOf(ctx, placed.id)) {
    const watched = begun.get(stay.id)?.some((c) => c.ruleId === SHELTER_RULE) ?? false;
    if (stay.until_on !== null) await endShelter(ctx, placed, stay.id);
    else if (!watched && isOfSchoolAge(school, stay.from_on)) {
      await startFor(ctx, placed.case_id, { kind: STAY, id: stay.id }, SHELTER_RULE, stay.from_on);
    }
  }
}

const start = async (
  ctx: Context,
  placed: Placed,
  ruleId: string,
  on: CalendarDate,
  dueOn?: CalendarDate,
): Promise<void> => {
  if (await isRunning(ctx, { caseId: placed.case_id, ruleId, subjectId: placed.id })) return;
  await startFor(ctx, placed.case_id, { kind: KIND, id: placed.id }, ruleId, on, dueOn);
};

async function startFor(
  ctx: Context,
  caseId: string,
  subject: { readonly kind: string; readonly id: string },
  ruleId: string,
  on: CalendarDate,
  dueOn?: CalendarDate,
): Promise<void> {
  const { unitId, holderFunctions } = ctx.opened(caseId);
  const begun = (await clocksOfEach(ctx, caseId, subject.kind)).get(subject.id) ?? [];
  const starts = new Set(
    begun.filter((c) => c.ruleId === ruleId).map((c) => new Date(c.startedAt).getTime()),
  );
  // Two that begin on one past day, as after a correction, begin one after the other.
  let startedAt = startOfDay(on);
  while (starts.has(startedAt.getTime())) startedAt = new Date(startedAt.getTime() + 1000);
  await startClock(ctx, {
    ruleId,
    startedAt,
    unitId,
    functionId: holderFunctions[0] ?? null,
    caseId,
    subject,
    ...(dueOn && { dueOn }),
  });
}

async function stop(
  ctx: Context,
  which: { readonly caseId: string; readonly ruleId: string; readonly subjectId: string },
  on: CalendarDate,
): Promise<void> {
  await stopClock(ctx, which, on === ctx.today ? ctx.now : startOfDay(on)).catch((error: unknown) => {
    const settled = error instanceof AppError && SETTLED.has(error.reason ?? '');
    if (!settled) throw error;
    return stopClock(ctx, which);
  });
}

const SETTLED: ReadonlySet<string> = new Set(['OUTCOME_SETTLED', 'BEFORE_START']);
