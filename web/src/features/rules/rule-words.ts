import type { ClockUnit, RuleRow } from '../../api/index.ts';
import { sv } from '../../app/sv.ts';
import { count } from '../../ui/format/numbers.ts';

type Timed = Pick<
  RuleRow,
  'lengthKind' | 'length' | 'unit' | 'month' | 'day' | 'word' | 'dueMeans' | 'recurs' | 'later'
>;

/** `14 dagar`, `1 månad`; a length of 0 is the same day. */
export function stretchInWords(length: number, unit: ClockUnit): string {
  if (length === 0) return sv.rules.time.sameDay;
  const [one, several] = sv.codes.clockUnit[unit];
  return `${length} ${length === 1 ? one : several}`;
}

/** The time that a rule gives, as the law gives it. */
export function timeInWords(rule: Timed): string {
  const words = sv.rules.time;
  const first = firstTime(rule);
  const time = rule.dueMeans === 'earliest' ? words.earliest(first) : first;
  if (!rule.recurs) return time;
  return rule.later === null
    ? words.recurs(time)
    : words.later(time, stretchInWords(rule.later.length, rule.later.unit));
}

function firstTime({ lengthKind, length, unit, month, day, word }: Timed): string {
  const words = sv.rules.time;
  switch (lengthKind) {
    case 'counted':
      return stretchInWords(length ?? 0, unit ?? 'calendar_days');
    case 'no_length':
      return word === null ? words.noNumber : words.vague(word);
    case 'fixed_date':
      return month === null
        ? words.everyMonth(day ?? 1)
        : words.everyYear(day ?? 1, sv.rules.months[month - 1] ?? '');
    case 'next_meeting':
      return words.nextMeeting;
    case 'stated_day':
      return words.statedDay;
  }
}

/** When the holder is reminded: `5 dagar före, 1 dag före`. */
export function warningsInWords(warnAt: RuleRow['warnAt']): string | null {
  if (warnAt.length === 0) return null;
  return warnAt.map(({ before, unit }) => sv.rules.warnBefore(stretchInWords(before, unit))).join(', ');
}

/** How many clocks run by it; a few are not told as a number. */
export function usedInWords({ running, few }: RuleRow['usedBy']): string {
  if (few) return sv.rules.used.few;
  return running ? sv.rules.used.many(count(running)) : sv.rules.used.none;
}

/** What changed, the weightiest first: `tiden, lagrummet`. */
export function changesInWords(changes: RuleRow['changes']): string {
  return changes.map((change) => sv.rules.changes[change]).join(', ');
}
