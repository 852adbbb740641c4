import type { Case, Clock } from '../../../../api/index.ts';
import { sv } from '../../../../app/sv.ts';
import { addDays, dayOf, daysBetween, plainDay } from '../../../../ui/format/dates.ts';
import { isOpen } from '../../../../ui/list/clock-order.ts';
import { PRELIMINARY_RULE, STAGE_RULES } from '../../rules.ts';

export interface Period {
  /** First and last day, `YYYY-MM-DD`. */
  from: string;
  to: string;
  label: string;
  status: 'info' | 'neutral' | 'success' | 'danger';
}

export interface PeriodRow {
  name: string;
  periods: Period[];
}

/** The stages of the case as periods: what has passed, and what remains until the due day. */
export function periodRows(view: Case): PeriodRow[] {
  const preliminary = view.clocks.find((clock) => clock.ruleId === PRELIMINARY_RULE);
  return [
    ...(preliminary
      ? [{ name: sv.timeline.preliminary, periods: preliminaryPeriods(preliminary, view) }]
      : []),
    ...investigationRow(view),
  ];
}

/** One that fell away ended with the case. */
function preliminaryPeriods(clock: Clock, { closedOn, today }: Case): Period[] {
  if (clock.state !== 'cancelled') return clockPeriods(clock, today);
  const from = clock.startedOn;
  const to = atLeastADay(from, closedOn ?? today);
  return [{ from, to, label: sv.codes.clockState.cancelled, status: 'neutral' }];
}

function clockPeriods(clock: Clock, today: string): Period[] {
  const from = clock.startedOn;
  if (clock.stoppedOn !== null) {
    return [{ from, to: atLeastADay(from, clock.stoppedOn), label: sv.timeline.decided, status: 'success' }];
  }
  const passed: Period = {
    from,
    to: today < clock.dueOn ? today : clock.dueOn,
    label: sv.timeline.ongoing(daysBetween(from, today)),
    status: 'info',
  };
  const rest: Period =
    today > clock.dueOn
      ? { from: clock.dueOn, to: today, label: sv.timeline.late, status: 'danger' }
      : { from: today, to: clock.dueOn, label: sv.timeline.remaining, status: 'neutral' };
  return [passed, rest].filter((period) => period.from < period.to);
}

function investigationRow(view: Case): PeriodRow[] {
  const { investigationOpenedOn: from, closedOn, clocks, today } = view;
  if (from === null) return [];
  const conclusion = view.fate?.conclusion;
  if (conclusion) return [{ name: sv.timeline.investigation, periods: concludedPeriods(from, conclusion) }];
  const clock = clocks.find(
    (candidate) => isOpen(candidate) && STAGE_RULES.has(candidate.ruleId) && candidate.startedOn >= from,
  );
  const periods = clock
    ? clockPeriods(clock, today)
    : [
        {
          from,
          to: atLeastADay(from, closedOn ?? today),
          label: sv.timeline.ongoing(daysBetween(from, today)),
          status: 'info' as const,
        },
      ];
  return [{ name: sv.timeline.investigation, periods }];
}

type Conclusion = NonNullable<NonNullable<Case['fate']>['conclusion']>;

/** Until it was concluded; what went past its last day as late. */
function concludedPeriods(from: string, { concludedOn, dueOn, daysLate }: Conclusion): Period[] {
  const inTime = daysLate > 0 && dueOn !== null ? dueOn : atLeastADay(from, concludedOn);
  const done: Period = { from, to: inTime, label: sv.timeline.concluded, status: 'success' };
  const late: Period = { from: inTime, to: concludedOn, label: sv.timeline.late, status: 'danger' };
  return daysLate > 0 ? [done, late] : [done];
}

/** A period that begins and ends the same day would have no width. */
function atLeastADay(from: string, to: string): string {
  return to > from ? to : addDays(from, 1);
}

/** The picture in words: what has happened and what is to come. */
export function inWords(view: Case): string {
  const { sentence } = sv.timeline;
  const decidedOn = view.decision && dayOf(view.decision.decidedAt);
  const concludedOn = view.fate?.conclusion?.concludedOn;
  return [
    sentence.opened(plainDay(view.openedOn)),
    view.investigationOpenedOn && sentence.decidedOpen(plainDay(view.investigationOpenedOn)),
    view.decision?.outcome === 'not_open' && decidedOn && sentence.decidedNot(plainDay(decidedOn)),
    concludedOn && sentence.concluded(plainDay(concludedOn)),
    ...view.clocks.filter(isOpen).map((clock) => dueSentence(clock, view)),
  ]
    .filter(Boolean)
    .join(' ');
}

function dueSentence(clock: Clock, { today, openAtOnce }: Case): string {
  if (openAtOnce && clock.ruleId === PRELIMINARY_RULE) return sv.timeline.sentence.openAtOnce;
  const words = clock.dueOn < today ? sv.timeline.sentence.late : sv.timeline.sentence.due;
  return words(clock.name, plainDay(clock.dueOn));
}
