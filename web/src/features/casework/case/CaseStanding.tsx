import type { Case, Clock } from '../../../api/index.ts';
import { sv } from '../../../app/sv.ts';
import { daysBetween } from '../../../ui/format/dates.ts';
import { isOpen } from '../../../ui/list/clock-order.ts';
import { CaseStateTag } from '../../../ui/tags/CaseStateTag.tsx';
import { STAGE_RULES } from '../rules.ts';
import styles from './Case.module.css';

/** Area, state, and which day of how many. */
export function CaseStanding({ view }: { view: Case }) {
  const day = dayInWords(view);
  return (
    <span className={styles.standing}>
      <span>{sv.codes.area[view.area]}</span>
      <CaseStateTag state={view.state} />
      {day !== null && <span className="numeric">{day}</span>}
    </span>
  );
}

/** Day 0 is the day of the trigger. A report of violence has no fourteen days, so none are counted for it. */
function dayInWords({ clocks, state, openAtOnce, today }: Case): string | null {
  if (state === 'preliminary' && openAtOnce) return null;
  const longest = clocks
    .filter((clock) => isOpen(clock) && STAGE_RULES.has(clock.ruleId))
    .sort(byLength)
    .at(-1);
  if (!longest) return null;
  const day = daysBetween(longest.startedOn, today);
  const of = lengthInDays(longest);
  return day > of ? sv.caseView.dayLate(day) : sv.caseView.dayOf(day, of);
}

function byLength(a: Clock, b: Clock): number {
  return lengthInDays(a) - lengthInDays(b);
}

function lengthInDays(clock: Clock): number {
  return daysBetween(clock.startedOn, clock.dueOn);
}
