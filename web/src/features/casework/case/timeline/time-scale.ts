import { addDays, daysBetween } from '../../../../ui/format/dates.ts';

const WEEKS_UP_TO_DAYS = 70;

const monthLabel = new Intl.DateTimeFormat('sv-SE', { timeZone: 'UTC', month: 'short', year: 'numeric' });
const dayLabel = new Intl.DateTimeFormat('sv-SE', { timeZone: 'UTC', day: 'numeric', month: 'short' });

export interface Tick {
  day: string;
  label: string;
}

/** A line of days, with some air at both ends. */
export interface TimeScale {
  /** Where a day stands, in per cent from the left. */
  at: (day: string) => number;
  /** First of months, or Mondays when the line is short. */
  ticks: readonly Tick[];
}

export function timeScale(days: readonly string[]): TimeScale {
  const sorted = [...days].sort();
  const first = sorted[0] ?? '';
  const last = sorted.at(-1) ?? first;
  const air = Math.max(1, Math.round(daysBetween(first, last) * 0.06));
  const start = addDays(first, -air);
  const end = addDays(last, air);
  const length = daysBetween(start, end);
  return {
    at: (day) => (daysBetween(start, day) / length) * 100,
    ticks: length <= WEEKS_UP_TO_DAYS ? mondays(start, end) : firstsOfMonths(start, end),
  };
}

function mondays(start: string, end: string): Tick[] {
  const ticks: Tick[] = [];
  for (let day = addDays(start, daysToMonday(start)); day < end; day = addDays(day, 7)) {
    ticks.push({ day, label: dayLabel.format(toMs(day)) });
  }
  return ticks;
}

function firstsOfMonths(start: string, end: string): Tick[] {
  const ticks: Tick[] = [];
  for (let day = firstOfNextMonth(start); day < end; day = firstOfNextMonth(day)) {
    ticks.push({ day, label: monthLabel.format(toMs(day)) });
  }
  return ticks;
}

function firstOfNextMonth(day: string): string {
  return `${addDays(`${day.slice(0, 7)}-28`, 4).slice(0, 7)}-01`;
}

function daysToMonday(day: string): number {
  return (8 - new Date(toMs(day)).getUTCDay()) % 7;
}

function toMs(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}
