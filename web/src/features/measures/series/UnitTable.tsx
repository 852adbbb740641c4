import type { MeasureSeries, MeasureTrend, SeriesFigure } from '../../../api/series.ts';
import * as seriesWords from '../../../app/sv/series.ts';
import { periodInWords } from '../period.ts';
import styles from './Series.module.css';
import { figureNow, isWithheld, ofInWords, signedInWords, valueInWords } from './series-words.ts';
import { TrendCell } from './TrendMark.tsx';
import type { UnitNow } from './unit-order.ts';

const words = seriesWords.series.page;

interface Props {
  series: MeasureSeries;
  units: readonly UnitNow[];
  caption: string;
}

/** The units row by row and the periods side by side, with n/N; and which way each has gone. */
export function UnitTable({ series, units, caption }: Props) {
  // Whom it does not concern in any of the periods, or of whom nothing is told, is named below the bars.
  const theirs = units.filter(({ figures }) =>
    figures.some((f) => f.state !== 'not_applicable' && !isWithheld(series.measure, f)),
  );
  const whole = figureNow(series, series.total);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled must be reachable by keyboard
    <div className={styles.tableScroll} tabIndex={0}>
      <table className={styles.table}>
        <caption className="aksel-sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.unit}</th>
            {series.periods.map(({ period, ongoing }) => (
              <th key={period.key} scope="col">
                {periodInWords(period.key)}
                {ongoing && <span className={styles.cellOf}>{seriesWords.series.ongoing}</span>}
              </th>
            ))}
            <th scope="col" className={styles.trendColumn}>
              {words.trend[series.measure.value]}
            </th>
          </tr>
        </thead>
        <tbody>
          {theirs.map((unit) => (
            <tr key={unit.unitId}>
              <th scope="row">{unit.name}</th>
              <Cells series={series} figures={unit.figures} now={unit.now} trend={unit.trend} />
            </tr>
          ))}
        </tbody>
        {whole && (
          <tfoot>
            <tr>
              <th scope="row">{words.whole[series.reach]}</th>
              <Cells series={series} figures={series.total} now={whole} trend={series.trend} />
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

interface CellProps {
  series: MeasureSeries;
  figures: readonly SeriesFigure[];
  now: SeriesFigure;
  trend: MeasureTrend;
}

function Cells({ series: { measure, periods, disclosure }, figures, now, trend }: CellProps) {
  return (
    <>
      {periods.map(({ period }, i) => {
        const figure = figures[i];
        const of = figure && ofInWords(measure, figure, disclosure.limit);
        return (
          <td key={period.key}>
            {figure && valueInWords(measure, figure, disclosure.limit)}
            {of && <span className={styles.cellOf}>{of}</span>}
          </td>
        );
      })}
      <td className={styles.trendColumn}>
        <TrendCell trend={trend} signed={signedInWords(measure, now, trend)} />
      </td>
    </>
  );
}
