import type { z } from 'zod';
import { type ClockView, clocksOfEach } from '#core/clocks';
import type { Context, Offer } from '#core/operation';
import type { CalendarDate } from '#platform/calendar';
import { conflict } from '#platform/errors';
import type { HealthStep } from '../../domain/duties/codes.ts';
import { healthDueOn, healthStanding, lengthOf } from '../../domain/duties/health.ts';
import { shelterSchoolDueOn } from '../../domain/duties/shelter.ts';
import { isOfSchoolAge, termOf } from '../../domain/duties/terms.ts';
import { metInYear, VISITS_A_YEAR } from '../../domain/duties/visits.ts';
import type { PlacementDuties } from '../../duty-contract.ts';
import { HEALTH_RULE, SCHOOL_RULE, SHELTER_RULE, VISIT_RULE } from '../../store/duties/clocks.ts';
import { type Placed, placementsOf, shelterStaysOf, type Whose, whoseIs } from '../../store/duties/placed.ts';
import { type DutyRow, dutyRecordsOf, standingOf } from '../../store/duties/records.ts';
import { healthView, schoolView, shelterView, visitView } from './record-views.ts';

const EDIT = 'placements:placement:edit';

/** Of which duty each operation is, and when it is one. */
const OFFERED: readonly {
  readonly operation: string;
  readonly owed: (of: Whose, shelter: boolean) => boolean;
}[] = [
  { operation: 'placements.record-health-step', owed: (of) => of.healthOwed },
  { operation: 'placements.record-school-follow-up', owed: (of) => of.school !== null },
  { operation: 'placements.record-shelter-school', owed: (_, shelter) => shelter },
  { operation: 'placements.record-visit', owed: () => true },
];

type View = z.input<typeof PlacementDuties>;
type Duties = NonNullable<View['duties']>;

/** What is owed in a placement of an opened case and what has been done of it, as its page shows it; the last that an operation does. */
export async function dutiesView(ctx: Context, caseId: string, placementId?: string): Promise<View> {
  ctx.beforeAnswer();
  const all = await placementsOf(ctx, caseId);
  const placed = placementId === undefined ? all[0] : all.find(({ id }) => id === placementId);
  if (!placed && placementId !== undefined) throw conflict('NO_SUCH_PLACEMENT');
  return { today: ctx.today, caseId, duties: placed ? await dutiesOf(ctx, placed) : null };
}

async function dutiesOf(ctx: Context, placed: Placed): Promise<Duties> {
  const caseId = placed.case_id;
  const [whose, rows, stays, clocks, ofStays] = await Promise.all([
    whoseIs(ctx, placed),
    dutyRecordsOf(ctx, placed.id),
    shelterStaysOf(ctx, placed.id),
    clocksOfEach(ctx, caseId, 'placement'),
    clocksOfEach(ctx, caseId, 'stay'),
  ]);
  const on = placed.ended_on ?? ctx.today;
  const own = clocks.get(placed.id) ?? [];
  const shelter = stays.filter((s) => isOfSchoolAge(whose.school, s.from_on));
  return {
    placementId: placed.id,
    startedOn: placed.started_on,
    endedOn: placed.ended_on,
    length: lengthOf({ startedOn: placed.started_on, endedOn: placed.ended_on }, ctx.today),
    isChild: whose.isChild,
    health: healthPart(rows, placed, whose, own),
    school: schoolPart(rows, whose, on, own),
    shelter: shelter.map((stay) => {
      const records = rows.filter((r) => r.duty === 'shelter_school' && r.stay_id === stay.id);
      const [last] = standingOf(records, 'shelter_school');
      return {
        stayId: stay.id,
        beganOn: stay.from_on,
        untilOn: stay.until_on,
        dueOn: shelterSchoolDueOn(stay.from_on),
        outcome: last ? shelterView(last, rows).outcome : null,
        clock: openClock(ofStays.get(stay.id) ?? [], SHELTER_RULE),
        records: records.map((row) => shelterView(row, rows)),
      };
    }),
    visits: visitsPart(rows, whose, on, own),
    ...offers(ctx, caseId, whose, shelter.length > 0),
  };
}

function healthPart(
  rows: readonly DutyRow[],
  placed: Placed,
  whose: Whose,
  clocks: readonly ClockView[],
): Duties['health'] {
  const steps = standingOf(rows, 'health').map((r) => ({ step: r.outcome as HealthStep, on: r.on_day }));
  return {
    standing: healthStanding(steps, { startedOn: placed.started_on, owed: whose.healthOwed }),
    dueOn: healthDueOn(placed.started_on),
    clock: openClock(clocks, HEALTH_RULE),
    records: rows.filter((r) => r.duty === 'health').map((row) => healthView(row, rows)),
  };
}

function schoolPart(
  rows: readonly DutyRow[],
  { school }: Whose,
  on: CalendarDate,
  clocks: readonly ClockView[],
): Duties['school'] {
  const term = termOf(on);
  const records = rows.filter((r) => r.duty === 'school').map((row) => schoolView(row, rows));
  const held = records.filter((r) => !r.corrected && r.term === term.key);
  return {
    ofAge: isOfSchoolAge(school, on),
    term: term.key,
    termUntil: term.until,
    thisTerm: held.find((r) => r.outcome === 'followed_up')?.outcome ?? held[0]?.outcome ?? null,
    clock: openClock(clocks, SCHOOL_RULE),
    records,
  };
}

function visitsPart(
  rows: readonly DutyRow[],
  { isChild }: Whose,
  on: CalendarDate,
  clocks: readonly ClockView[],
): Duties['visits'] {
  const standing = standingOf(rows, 'visit');
  const met = metInYear(
    standing.map((r) => ({ on: r.on_day, atHome: r.outcome === 'home', alone: r.alone === true })),
    on,
  );
  return {
    owed: isChild,
    inYear: met.visits,
    aloneInYear: met.talksAlone,
    recommended: VISITS_A_YEAR,
    lastOn: standing.find((r) => r.outcome === 'home')?.on_day ?? null,
    clock: openClock(clocks, VISIT_RULE),
    records: rows.filter((r) => r.duty === 'visit').map((row) => visitView(row, rows)),
  };
}

/** What watches over a duty now; null when nothing does. */
const openClock = (clocks: readonly ClockView[], ruleId: string): ClockView | null =>
  clocks.find((c) => c.ruleId === ruleId && (c.state === 'running' || c.state === 'overdue')) ?? null;

function offers(
  ctx: Context,
  caseId: string,
  whose: Whose,
  shelter: boolean,
): Pick<Duties, 'allowed' | 'refused'> {
  const made: Offer[] = OFFERED.map(({ operation, owed }) => ({
    operation,
    permission: EDIT,
    hindrance: owed(whose, shelter) ? null : 'NOT_OWED',
  }));
  return ctx.offers(ctx.opened(caseId), made);
}
