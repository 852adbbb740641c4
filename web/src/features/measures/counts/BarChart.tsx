import styles from './BarChart.module.css';

export interface BarRow {
  key: string;
  name: string;
  /** What stands after the bar. */
  value: string;
  /** Its length; null where it is not told. */
  n: number | null;
}

/** Bars from nothing, each with its name and number. The picture is for the eye; the words under it say the same. */
export function BarChart({ rows, words }: { rows: readonly BarRow[]; words: string }) {
  const most = Math.max(1, ...rows.map(({ n }) => n ?? 0));
  return (
    <figure className={styles.figure}>
      <div className={styles.bars} aria-hidden>
        {rows.map(({ key, name, value, n }) => (
          <div key={key} className={styles.row}>
            <span className={styles.name}>{name}</span>
            <svg className={styles.bar} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden>
              <line x1="0" y1="0" x2="0" y2="10" />
              {n !== null && <rect x="0" y="0" width={(n / most) * 100} height="10" />}
            </svg>
            <span className={styles.value}>{value}</span>
          </div>
        ))}
      </div>
      <figcaption className="second">{words}</figcaption>
    </figure>
  );
}
