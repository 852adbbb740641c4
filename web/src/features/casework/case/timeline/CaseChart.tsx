import type { Case } from '../../../../api/index.ts';
import { sv } from '../../../../app/sv.ts';
import { cx } from '../../../../ui/cx.ts';
import styles from './CaseChart.module.css';
import { inWords, type Period, periodRows } from './periods.ts';
import { type TimeScale, timeScale } from './time-scale.ts';

/** The stages of the case on a line of time, with today marked. The picture is for the eye; its words say the same. */
export function CaseChart({ view }: { view: Case }) {
  const rows = periodRows(view);
  const days = rows.flatMap(({ periods }) => periods.flatMap(({ from, to }) => [from, to]));
  const scale = timeScale([...days, view.today]);
  return (
    <>
      {rows.length > 0 && (
        <div className={styles.chart} aria-hidden>
          <div className={styles.axis}>
            {scale.ticks.map(({ day, label }) => (
              <span key={day} style={{ left: `${scale.at(day)}%` }}>
                {label}
              </span>
            ))}
          </div>
          <div className={styles.body}>
            <div className={styles.today} style={{ left: `${scale.at(view.today)}%` }}>
              <strong>{sv.timeline.today}</strong>
            </div>
            {rows.map(({ name, periods }) => (
              <div key={name} className={styles.row}>
                <span className={styles.name}>{name}</span>
                {periods.map((period) => (
                  <Bar key={period.from} period={period} scale={scale} />
                ))}
              </div>
            ))}
          </div>
        </div>
      )}
      <p className={cx('second', styles.words)}>
        {sv.timeline.inWords}: {inWords(view)}
      </p>
    </>
  );
}

function Bar({ period, scale }: { period: Period; scale: TimeScale }) {
  const left = scale.at(period.from);
  const width = scale.at(period.to) - left;
  return (
    <span className={cx(styles.bar, styles[period.status])} style={{ left: `${left}%`, width: `${width}%` }}>
      <span className={styles.label}>{period.label}</span>
    </span>
  );
}
