import { Link } from '@tanstack/react-router';
import type { DayRow } from '../../../api/index.ts';
import { sv } from '../../../app/sv.ts';
import { DueTag } from '../../../ui/due/DueTag.tsx';
import { weekday } from '../../../ui/format/dates.ts';
import { labelAndAge } from '../../../ui/format/person.ts';
import { rowLink } from '../../../ui/list/use-row-keys.ts';
import styles from './MyDay.module.css';
import { WhyMine } from './WhyMine.tsx';

/** The coming week, one line each, under its day. */
export function NextDays({ rows, today }: { rows: readonly DayRow[]; today: string }) {
  return byDay(rows).map(({ day, ofDay }) => (
    <div key={day} className={styles.day}>
      <h3 className={styles.dayHeading}>{weekday(day)}</h3>
      <ul>
        {ofDay.map((row) => (
          <li key={row.clock.id} className={styles.oneLine}>
            <div className={styles.what}>
              <Link
                to="/arenden/$caseId"
                params={{ caseId: row.caseId }}
                className={styles.title}
                {...rowLink}
              >
                {row.promised ?? sv.dutyThing(row.duty, row.clock.name)}
              </Link>
              <span className={styles.about}> · {labelAndAge(row.label, row.age)}</span>
              <WhyMine holder={row.clock.holder} />
            </div>
            <div className={styles.due}>
              <DueTag clock={row.clock} today={today} dense />
            </div>
          </li>
        ))}
      </ul>
    </div>
  ));
}

/** The rows come in order of day; each day begins a group. */
function byDay(rows: readonly DayRow[]): { day: string; ofDay: DayRow[] }[] {
  const groups: { day: string; ofDay: DayRow[] }[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last?.day === row.clock.dueOn) last.ofDay.push(row);
    else groups.push({ day: row.clock.dueOn, ofDay: [row] });
  }
  return groups;
}
