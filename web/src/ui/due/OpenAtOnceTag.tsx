import { sv } from '../../app/sv.ts';
import { cx } from '../cx.ts';
import { DueFace } from './DueFace.tsx';
import styles from './DueTag.module.css';

/** Instead of the fourteen days when the report is of violence: they are not time to spare. */
export function OpenAtOnceTag() {
  return (
    <div className={cx(styles.due, styles.table)}>
      <span className={cx(styles.tag, styles.today, styles.still)}>
        <DueFace said={{ tone: 'today', day: sv.due.openAtOnceWhy, words: sv.due.openAtOnce }} />
      </span>
    </div>
  );
}
