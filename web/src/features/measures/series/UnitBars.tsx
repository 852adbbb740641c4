import type { MeasureSeries } from '../../../api/series.ts';
import * as measureWords from '../../../app/sv/measures.ts';
import * as seriesWords from '../../../app/sv/series.ts';
import { cx } from '../../../ui/cx.ts';
import { useRowKeys } from '../../../ui/list/use-row-keys.ts';
import { NotTheirs } from './NotTheirs.tsx';
import styles from './Series.module.css';
import { figureNow, isWithheld, ofInWords, scaleOf, sizeOf, valueInWords } from './series-words.ts';
import { UnitLink } from './UnitLink.tsx';
import type { UnitNow } from './unit-order.ts';

const words = seriesWords.series.page;

/** A bar a unit from nothing, with a line where the whole is. What was not measured and what does not apply say so and have no bar. */
export function UnitBars({ series, units }: { series: MeasureSeries; units: readonly UnitNow[] }) {
  const list = useRowKeys<HTMLUListElement>();
  const { measure, disclosure, reach } = series;
  const whole = figureNow(series, series.total);
  const scale = scaleOf(
    measure,
    units.map((u) => u.now),
  );
  // A sum is no line among its parts: shares and lengths alone can be held against the whole.
  const line = measure.value === 'count' || !whole ? null : sizeOf(measure, whole);
  const value = (figure: UnitNow['now']) => {
    const of = ofInWords(measure, figure, disclosure.limit);
    return (
      <span className={styles.told}>
        {valueInWords(measure, figure, disclosure.limit)}
        {of && <span> {of}</span>}
      </span>
    );
  };
  const bar = (size: number | null) => (
    <span className={styles.track} aria-hidden>
      {size !== null && <span className={styles.bar} style={{ width: `${(100 * size) / scale}%` }} />}
      {line !== null && <span className={styles.wholeLine} style={{ left: `${(100 * line) / scale}%` }} />}
    </span>
  );
  const isTold = ({ now }: UnitNow) => now.state !== 'measured' || !isWithheld(measure, now);
  const theirs = units.filter((u) => u.now.state !== 'not_applicable' && isTold(u));
  const withheld = units.filter((u) => !isTold(u));
  const others = units.filter(({ now }) => now.state === 'not_applicable');
  return (
    <>
      <ul ref={list} className={styles.bars}>
        {theirs.map((unit) => (
          <li key={unit.unitId}>
            <UnitLink series={series} unit={unit} />
            {unit.now.state === 'measured' ? (
              <>
                {bar(sizeOf(measure, unit.now))}
                {value(unit.now)}
              </>
            ) : (
              <span className={styles.why}>
                <strong>{measureWords.measures.notMeasured}</strong>{' '}
                {unit.now.why && measureWords.measures.why[unit.now.why]}
              </span>
            )}
          </li>
        ))}
        {whole?.state === 'measured' && (
          <li className={styles.wholeRow}>
            <span>{words.whole[reach]}</span>
            {line === null ? <span className={cx(styles.track)} hidden /> : bar(line)}
            {value(whole)}
          </li>
        )}
      </ul>
      <p className="second">{inWords(series, units)}</p>
      {withheld.length > 0 && (
        <details className={styles.others}>
          <summary>{words.hidden(withheld.length)}</summary>
          <p className="second">{words.names(withheld.map(({ name }) => name))}</p>
        </details>
      )}
      <NotTheirs why={measure.notApplicable} names={others.map(({ name }) => name)} />
    </>
  );
}

/** What the bars show, in words. */
function inWords(series: MeasureSeries, units: readonly UnitNow[]): string {
  const { measure, disclosure, reach } = series;
  const value = (figure: UnitNow['now']) => valueInWords(measure, figure, disclosure.limit);
  const size = ({ now }: UnitNow) => sizeOf(measure, now) ?? 0;
  const measured = units.filter(({ now }) => now.state === 'measured');
  const known = measured.filter(({ now }) => sizeOf(measure, now) !== null).sort((a, b) => size(b) - size(a));
  const [first, last] = [known[0], known.at(-1)];
  const whole = figureNow(series, series.total);
  return [
    ...(first && last && last !== first
      ? [words.highest(first.name, value(first.now)), words.lowest(last.name, value(last.now))]
      : []),
    ...(whole && measure.value !== 'count' && sizeOf(measure, whole) !== null
      ? [words.line(words.whole[reach], value(whole))]
      : []),
    ...(measure.value === 'share' && disclosure.protected && measured.length > 0 && known.length === 0
      ? [words.sharesNotTold]
      : []),
  ].join(' ');
}
