import { calendarDate } from '#platform/calendar';
import { type ClockRule, ruleOn } from '../rules/index.ts';
import {
  type Change,
  type Clock,
  cancelClock,
  type Decision,
  extendClock,
  startClock,
  stopClock,
} from '../state.ts';

export { Desk } from './desk.ts';
export { keepClock, type Place } from './rows.ts';

/** Givens for the tests of clocks. All clocks start on Friday 20 November 2026 at 09:15 unless said otherwise. */

export const at = (iso: string) => new Date(iso);
export const d = calendarDate;

/** Due Friday 4 December. */
export const FOURTEEN_DAYS = ruleOn('BU-020', d('2026-11-20'));
export const SAME_DAY = ruleOn('BU-010', d('2026-11-20'));
export const FOUR_MONTHS = ruleOn('BU-040', d('2026-11-20'));
export const FORTY_EIGHT_HOURS: ClockRule = {
  ...FOURTEEN_DAYS,
  id: 'UN-015',
  kind: 'local_target',
  time: { kind: 'counted', length: 48, unit: 'hours' },
};
export const COURT: ClockRule = {
  ...FOURTEEN_DAYS,
  id: 'LVU-012',
  kind: 'external',
  time: { kind: 'counted', length: 1, unit: 'weeks' },
};

export const clock = (rule = FOURTEEN_DAYS, start = '2026-11-20T09:15:00+01:00') =>
  startClock(rule, at(start));
export const decision = (decidedAt: string, until: string): Decision => ({
  until: d(until),
  decidedAt: at(decidedAt),
  decidedBy: 'Ylva Tornkvist',
  reason: 'Barnet är utomlands',
});

export function done(change: Change): Clock {
  if (!change.ok) throw new Error(`refused: ${change.error}`);
  return change.clock;
}
export const stopped = (c: Clock, when: string) => done(stopClock(c, { at: at(when), now: at(when) }));
export const extended = (c: Clock, decidedAt: string, until: string) =>
  done(extendClock(c, decision(decidedAt, until), FOURTEEN_DAYS.extension, at(decidedAt)));
export const cancelled = (c: Clock, when: string) =>
  done(cancelClock(c, { at: at(when), reason: 'Anmälan fördes till pågående utredning' }));
