import { cx } from '../../../ui/cx.ts';
import styles from './Tour.module.css';

/** How far the tour has come, for the eye; the words beside it say the same. */
export function Progress({ step, of }: { step: number; of: number }) {
  return (
    <div className={styles.progress} aria-hidden>
      {Array.from({ length: of }, (_, n) => n).map((n) => (
        <span key={n} className={cx(n <= step && styles.passed)} />
      ))}
    </div>
  );
}
