import type { Clock } from '../../api/index.ts';
import { sv } from '../../app/sv.ts';
import { clockTime, daysBetween } from '../format/dates.ts';

/** What the tag looks like. Each tone has its own icon and its own words: colour only comes on top. */
export type DueTone = 'late' | 'today' | 'soon' | 'later' | 'done' | 'doneLate' | 'cancelled';

export interface DueWords {
  tone: DueTone;
  /** The day as `YYYY-MM-DD`; null when the words say it all. */
  day: string | null;
  words: string;
  /** What stands under the tag, in the order of weight. */
  notes: string[];
}

const SOON_DAYS = 3;

/**
 * A clock in words, seen from `today` as the server has it: the browser's own clock may be wrong.
 * @param dense lists with many rows say only that a possible later day exists; the panel has the rest
 */
export function dueWords(clock: Clock, today: string, dense: boolean): DueWords {
  const { tone, day, words } = standing(clock, today);
  return { tone, day, words, notes: notes(clock, tone, dense) };
}

function standing(clock: Clock, today: string): Omit<DueWords, 'notes'> {
  switch (clock.state) {
    case 'cancelled':
      return { tone: 'cancelled', day: null, words: sv.due.cancelled };
    case 'met':
      return { tone: 'done', day: clock.dueOn, words: sv.due.met };
    case 'met_in_extension':
      return { tone: 'done', day: clock.dueOn, words: sv.due.metInExtension };
    case 'missed':
      return clock.stoppedOn === null ? late(clock) : doneLate(clock);
    case 'ended':
      return { tone: 'done', day: clock.stoppedOn, words: sv.due.ended };
    case 'overdue':
      return late(clock);
    case 'running':
      return running(clock, today);
  }
}

function late(clock: Clock): Omit<DueWords, 'notes'> {
  const words =
    clock.daysLate > 0 ? sv.due.lateDays(clock.daysLate) : sv.due.lateSince(clockTime(clock.dueAt));
  return { tone: 'late', day: clock.dueOn, words };
}

function doneLate(clock: Clock): Omit<DueWords, 'notes'> {
  const words = clock.daysLate > 0 ? sv.due.doneLate(clock.daysLate) : sv.due.doneLateSameDay;
  return { tone: 'doneLate', day: clock.dueOn, words };
}

function running(clock: Clock, today: string): Omit<DueWords, 'notes'> {
  const left = daysBetween(today, clock.dueOn);
  if (clock.dueMeans === 'earliest') return earliest(clock, left);
  const time = clockTime(clock.dueAt);
  // Nobody here is late with what a court or the police owes.
  if (left < 0 && clock.kind === 'external') {
    return { tone: 'later', day: clock.dueOn, words: sv.due.theirsPast(-left) };
  }
  if (left < 0) return { tone: 'late', day: clock.dueOn, words: sv.due.lateDays(-left) };
  if (left === 0) {
    return clock.hourBased
      ? { tone: 'today', day: null, words: sv.due.todayAt(time) }
      : { tone: 'today', day: clock.dueOn, words: sv.due.today };
  }
  const day = clock.hourBased ? `${clock.dueOn} ${time}` : clock.dueOn;
  const words = left === 1 ? sv.due.tomorrow : sv.due.inDays(left);
  return { tone: left <= SOON_DAYS ? 'soon' : 'later', day, words };
}

/** The day is one from which something may be done, or a duty begins: nobody is late with it. */
function earliest({ dueOn }: Clock, left: number): Omit<DueWords, 'notes'> {
  const words = left <= 0 ? sv.due.mayNow : left === 1 ? sv.due.earliestTomorrow : sv.due.earliestIn(left);
  return { tone: 'later', day: dueOn, words };
}

/** A reason that the program gives is a code; one that somebody has written stands as it was written. */
const cancelledWhy = (why: string): string => (/^[a-z]+(_[a-z]+)*$/.test(why) ? sv.reason(why) : why);

function notes(clock: Clock, tone: DueTone, dense: boolean): string[] {
  if (tone === 'cancelled') return clock.cancelledReason ? [cancelledWhy(clock.cancelledReason)] : [];
  const lines: string[] = [];
  if (clock.extension) {
    lines.push(
      clock.extension.late ? sv.due.extendedTooLate : sv.due.extendedFrom(clock.extension.originalDueOn),
    );
  }
  if (clock.local) lines.push(dense ? sv.due.localShort : sv.due.local);
  if (clock.kind === 'external') lines.push(sv.due.external);
  const isOpen = clock.stoppedOn === null;
  if (isOpen && clock.possibleLaterOn !== null) {
    lines.push(dense ? sv.due.possibleLaterExists : sv.due.possibleLater(clock.possibleLaterOn));
  }
  return lines;
}

/**
 * The words of the two-line tag in tables, where a finished clock says when it was done rather than when it was due.
 */
export function dueWordsInTable(clock: Clock, today: string): DueWords {
  const said = dueWords(clock, today, true);
  if (said.tone !== 'done' || clock.stoppedOn === null || clock.stoppedAt === null) return said;
  const words =
    clock.stoppedOn === today
      ? sv.due.doneAt(clockTime(clock.stoppedAt))
      : clock.stoppedOn === clock.startedOn
        ? sv.due.sameDay
        : said.words;
  return { ...said, day: clock.stoppedOn, words };
}

/** `14 dagar`, `4 månader`; null for a rule without a length of its own, such as "the same day". */
export function lengthInWords(clock: Pick<Clock, 'length' | 'unit'>): string | null {
  if (clock.length === 0) return null;
  const [one, several] = sv.codes.clockUnit[clock.unit];
  return `${clock.length} ${clock.length === 1 ? one : several}`;
}
