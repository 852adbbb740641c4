import { Link } from '@tanstack/react-router';
import type { ShiftCase } from '../../../api/index.ts';
import { shift as words } from '../../../app/sv/shift.ts';
import { dayAndTime } from '../../../ui/format/dates.ts';
import styles from './Shift.module.css';

interface Props {
  cases: readonly ShiftCase[];
  today: string;
  /** The shift is over: the cases are closed, and it is told by whom each was taken over. */
  isOver?: boolean;
}

/** The cases in which something was done on a shift, and who has them. */
export function ShiftCases({ cases, today, isOver = false }: Props) {
  return (
    <ul className={styles.rows}>
      {cases.map(({ caseId, caseNumber, label, unitName, takenOver }) => (
        <li key={caseId}>
          {label === null ? (
            caseNumber
          ) : (
            <Link to="/arenden/$caseId" params={{ caseId }}>
              {words.openCase(label, caseNumber)}
            </Link>
          )}
          , {words.with(unitName)}
          {isOver && (
            <span className="second">
              {' · '}
              {takenOver
                ? words.takenOver(takenOver.by, takenOver.function, dayAndTime(takenOver.at, today))
                : words.waits}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
