import type { MeasureSeries } from '../../../api/series.ts';
import * as seriesWords from '../../../app/sv/series.ts';
import { cx } from '../../../ui/cx.ts';
import { periodInWords } from '../period.ts';
import styles from './Series.module.css';
import { ofInWords, scaleOf, sizeOf, valueInWords } from './series-words.ts';

/** Of the tallest column. */
const HEIGHT = '7rem';

/** A column a period from nothing, with its value above it. What was not measured has no column and says so. */
export function SeriesChart({ series }: { series: MeasureSeries }) {
  const { measure, periods, total, disclosure, period: chosen } = series;
  const scale = scaleOf(measure, total);
  return (
    <ol className={styles.chart} aria-label={seriesWords.series.chart(measure.title)}>
      {periods.map(({ period, ongoing }, i) => {
        const figure = total[i];
        if (!figure) return null;
        const size = sizeOf(measure, figure);
        const of = ofInWords(measure, figure, disclosure.limit);
        return (
          <li key={period.key} className={cx(period.key === chosen.key && styles.chosen)}>
            <span className={styles.when}>
              {periodInWords(period.key)}
              {ongoing && <span>{seriesWords.series.ongoing}</span>}
            </span>
            <span className={cx(styles.value, size === null && styles.none)}>
              {valueInWords(measure, figure, disclosure.limit)}
            </span>
            {of && <span className={styles.of}>{of}</span>}
            {size !== null && (
              <span
                className={styles.fill}
                style={{ height: `calc(${HEIGHT} * ${size / scale})` }}
                aria-hidden
              />
            )}
          </li>
        );
      })}
    </ol>
  );
}
