import { addDays, type CalendarDate, swedishDayOf } from '#platform/calendar';
import type { LogAlarmKind } from './secrecy-codes.ts';

/** What one employee did in one case within one hour, by events that began with that case: lists, which show many, are none. */
export interface Reading {
  readonly employeeId: string;
  readonly unitId: string | null;
  readonly caseId: string;
  readonly personId: string;
  readonly firstAt: Date;
  /** Something of the case was read, and not only put into it. */
  readonly isRead: boolean;
  readonly eventIds: readonly string[];
}

/** What shows many, and so is no reading of one case also when it shows one alone. */
export const LISTS: readonly string[] = [
  'casework.my-day',
  'casework.my-watch',
  'interventions.my-commissions',
  'casework.notices',
  'casework.counts',
  'casework.inbox',
  'casework.cases',
  'casework.find',
  'casework.existence-check',
  'casework.intake-rules',
  'casework.text-template',
  'casework.review-overview',
  'casework.review-list',
  'casework.instrument-rules',
  'casework.missing-assessments',
  'casework.meetings',
  'casework.meeting',
  'casework.unexecuted',
  'casework.watch',
  'casework.unit-overview',
  'casework.handover',
  // Gives away many at once, unread.
  'casework.assign-cases',
  'casework.children-check',
  'casework.shift',
  'casework.shift-handovers',
  'casework.find-in-shift',
  'casework.letter-templates',
  'casework.try-letter-template',
  'casework.print-queue',
  'casework.print-batch',
  'casework.find-organisation',
  'casework.organisations',
  'casework.organisation',
  'casework.disclosures',
  // One's own words in a case that has gone to somebody else; nothing of the case.
  'casework.left-draft',
  'casework.my-glass',
  'casework.unit-openings',
  'casework.log-alarms',
  'interventions.handovers',
  'interventions.handover-minutes',
  'interventions.hold-handover',
  'measures.rows',
  'measures.count-rows',
  'trail.search',
];

/** What the alarms are judged by; every question is answered from keys and ids, none from a name. */
export interface AlarmFacts {
  /** The reader has the person's whole name. */
  readonly isNamesake: (employeeId: string, personId: string) => boolean;
  readonly hasSurnameOf: (employeeId: string, personId: string) => boolean;
  /** Somebody of the reader's whole name stands in the person's file as close to the person. */
  readonly isCloseTo: (employeeId: string, personId: string) => boolean;
  /** The person, or somebody close to the person, has the whole name of another employee of that unit. */
  readonly isOfColleague: (employeeId: string, unitId: string, personId: string, on: CalendarDate) => boolean;
  /** The person is protected and the case is somebody else's. */
  readonly isProtectedFrom: (employeeId: string, caseId: string, on: CalendarDate) => boolean;
  /** A unit whose work is by night. */
  readonly worksAtNight: (unitId: string | null) => boolean;
}

/** A reason to look, with the events that gave it. One a day for the same reader, ground and person. */
export interface Alarm {
  readonly kind: LogAlarmKind;
  readonly employeeId: string;
  readonly unitId: string | null;
  /** The Swedish day. A night counts to the day on which it began. */
  readonly on: CalendarDate;
  /** The person, the emergency opening or the other employee that it is about; null for what is about the day as such. */
  readonly about: string | null;
  readonly caseIds: readonly string[];
  readonly eventIds: readonly string[];
}

/** So many cases within an hour are more than work asks for. A local measure, no law. */
export const MANY_CASES = 15;
const HOUR = 3_600_000;
/** Reading is asked about from 22 to 6, Swedish time. */
const NIGHT_FROM = 22;
const NIGHT_TO = 6;

/** The day that a night began on, for an instant from 22 to 6; null by day. On the nights of the change of time an hour is an hour by the clock. */
export function nightOf(at: Date): CalendarDate | null {
  const day = swedishDayOf(at);
  const hour = hourOf(at);
  if (hour >= NIGHT_FROM) return day;
  return hour < NIGHT_TO ? addDays(day, -1) : null;
}

const hourFormat = new Intl.DateTimeFormat('sv-SE', {
  hour: 'numeric',
  hourCycle: 'h23',
  timeZone: 'Europe/Stockholm',
});
const hourOf = (at: Date): number => Number(hourFormat.format(at));

/** The alarms of these readings, in the order in which they came. */
export function alarmsOf(readings: readonly Reading[], facts: AlarmFacts): Alarm[] {
  const found = new Map<string, Alarm>();
  const add = (kind: LogAlarmKind, r: Reading, on: CalendarDate, about: string | null): void => {
    const key = `${kind} ${r.employeeId} ${on} ${about}`;
    const known = found.get(key);
    found.set(key, {
      kind,
      employeeId: r.employeeId,
      unitId: known?.unitId ?? r.unitId,
      on,
      about,
      caseIds: [...new Set([...(known?.caseIds ?? []), r.caseId])],
      eventIds: [...(known?.eventIds ?? []), ...r.eventIds],
    });
  };
  for (const r of readings) {
    const on = swedishDayOf(r.firstAt);
    const { employeeId, personId, unitId } = r;
    const isNamesake = facts.isNamesake(employeeId, personId);
    if (isNamesake) add('own_file', r, on, personId);
    if (facts.isCloseTo(employeeId, personId)) add('close_one', r, on, personId);
    if (!isNamesake && facts.hasSurnameOf(employeeId, personId)) add('same_surname', r, on, personId);
    if (unitId && facts.isOfColleague(employeeId, unitId, personId, on)) add('colleague', r, on, personId);
    if (r.isRead && facts.isProtectedFrom(employeeId, r.caseId, on)) add('protected_person', r, on, personId);
    const night = nightOf(r.firstAt);
    if (night && !facts.worksAtNight(unitId)) add('night', r, night, null);
  }
  for (const r of inCrowds(readings)) add('many_cases', r, swedishDayOf(r.firstAt), null);
  return [...found.values()];
}

/** The readings within an hour in which their reader had many different cases. */
function inCrowds(readings: readonly Reading[]): Reading[] {
  const crowded = new Set<Reading>();
  const byEmployee = new Map<string, Reading[]>();
  for (const r of readings) byEmployee.set(r.employeeId, [...(byEmployee.get(r.employeeId) ?? []), r]);
  for (const own of byEmployee.values()) {
    const sorted = own.toSorted((a, b) => a.firstAt.getTime() - b.firstAt.getTime());
    let first = 0;
    for (let last = 0; last < sorted.length; last++) {
      const until = sorted[last]?.firstAt.getTime() ?? 0;
      while ((sorted[first]?.firstAt.getTime() ?? 0) <= until - HOUR) first += 1;
      const within = sorted.slice(first, last + 1);
      if (new Set(within.map((r) => r.caseId)).size >= MANY_CASES) for (const r of within) crowded.add(r);
    }
  }
  return readings.filter((r) => crowded.has(r));
}

/** That somebody made another holder or deputy of a function. */
export interface Appointment {
  readonly by: string;
  readonly whom: string;
  /** Of the function that they acted in. */
  readonly unitId: string | null;
  readonly on: CalendarDate;
  readonly eventId: string;
}

/**
 * Those who appoint somebody who has appointed them: an alarm at each, about the other, with both events.
 * @param appointments the first first
 * @param within days from the earlier to the latter
 */
export function mutualIn(appointments: readonly Appointment[], within: number): Alarm[] {
  return appointments.flatMap((latter, at): Alarm[] => {
    const earlier = appointments
      .slice(0, at)
      .filter((a) => a.by === latter.whom && a.whom === latter.by && addDays(a.on, within) >= latter.on);
    if (earlier.length === 0) return [];
    return [
      {
        kind: 'mutual_appointment',
        employeeId: latter.by,
        unitId: latter.unitId,
        on: latter.on,
        about: latter.whom,
        caseIds: [],
        eventIds: [...earlier.map((a) => a.eventId), latter.eventId],
      },
    ];
  });
}
