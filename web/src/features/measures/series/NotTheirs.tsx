import * as seriesWords from '../../../app/sv/series.ts';
import styles from './Series.module.css';

const words = seriesWords.series.page;

/** Units that a measure does not apply to: how many, and who they are for whoever asks. A line each would drown those that it does. */
export function NotTheirs({ why, names }: { why: string; names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <details className={styles.others}>
      <summary>{words.others(names.length)}</summary>
      <p className="second">
        {why} {words.notApplicable(names)}
      </p>
    </details>
  );
}
