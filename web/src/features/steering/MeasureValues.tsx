import { Button } from '@navikt/ds-react/Button';
import type { ManualMeasure, ManualValue } from '../../api/index.ts';
import * as steeringWords from '../../app/sv/steering.ts';
import { decimal, percent } from '../../ui/format/numbers.ts';
import { History } from '../intake-rules/History.tsx';
import { TrendMark } from '../measures/series/TrendMark.tsx';
import styles from './Steering.module.css';
import { type ValueTrend, valueTrend } from './value-trend.ts';

const words = steeringWords.manual;
const TERTIALS = ['T1', 'T2', 'T3'] as const;

interface Props {
  measure: ManualMeasure;
  /** Null for whoever may not. */
  onChange: (() => void) | null;
}

/** One measure: a row for the board and for each unit that has values, the units' counts together, the target. */
export function MeasureValues({ measure, onChange }: Props) {
  const { code, title, target, reachesTarget, better, kind, rows, together, file, line } = measure;
  const isShare = kind === 'share';
  const set = rows.flatMap((row) =>
    TERTIALS.flatMap((t) => row[t].before.map((was) => ({ ...was, row, t }))),
  );
  return (
    <>
      <h2>
        {code} {title}
      </h2>
      <p className="second">
        {[
          ...(target === null ? [] : [`${words.columns.target} ${words.shown(target, isShare)}`]),
          words[better],
          ...(reachesTarget === null ? [] : [reachesTarget ? words.reaches.yes : words.reaches.no]),
          words.fromFile(file, line),
        ].join(' · ')}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className={styles.scroll} aria-label={`${code} ${words.table}`} tabIndex={0}>
        <table className={styles.rows}>
          <caption className="aksel-sr-only">{`${code} ${title}`}</caption>
          <thead>
            <tr>
              <th scope="col">{steeringWords.valueForm.unit}</th>
              {TERTIALS.map((t) => (
                <th key={t} scope="col" className={styles.number}>
                  {t}
                </th>
              ))}
              <th scope="col">{words.trend[isShare ? 'share' : 'other']}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.unit ?? ''}>
                <th scope="row">{row.unit ?? words.board}</th>
                {TERTIALS.map((t) => (
                  <td key={t} className={styles.number}>
                    <Value value={row[t]} isShare={isShare} />
                  </td>
                ))}
                <td>
                  <Trend trend={valueTrend(measure, row)} />
                </td>
              </tr>
            ))}
            {together.length > 0 && (
              <tr>
                <th scope="row">{words.together}</th>
                {TERTIALS.map((t) => {
                  const sum = together.find((s) => s.tertial === t);
                  return (
                    <td key={t} className={styles.number}>
                      {sum && (
                        <>
                          {percent(sum.numerator / sum.denominator)}
                          <br />
                          <span className="second">
                            {words.of(sum.numerator, sum.denominator)},{' '}
                            {words.togetherOf(sum.counted, sum.concerned)}
                          </span>
                        </>
                      )}
                    </td>
                  );
                })}
                <td />
              </tr>
            )}
          </tbody>
        </table>
      </section>
      <History
        summary={steeringWords.valueForm.before}
        rows={set.map((was, i) => ({
          version: i,
          setAt: was.setAt,
          setBy: was.setBy,
          what: `${was.row.unit ?? words.board}, ${was.t}: ${was.said}`,
          reason: was.comment,
        }))}
      />
      {onChange && (
        <Button
          size="small"
          variant="tertiary"
          className={styles.button}
          aria-label={words.changeOf(code, title)}
          onClick={onChange}
        >
          {words.change}
        </Button>
      )}
    </>
  );
}

function Trend({ trend }: { trend: ValueTrend | null }) {
  if (!trend) return null;
  const { direction, verdict, against, difference } = trend;
  const by = Math.abs(difference ?? 0);
  const sign = direction === 'up' ? '+' : '−';
  const said =
    direction === 'same' || difference === null ? '' : by < 0.05 ? `${sign}<0,1` : sign + decimal(by);
  return (
    <TrendMark direction={direction} verdict={verdict}>
      {words.since[verdict](said, against)}
    </TrendMark>
  );
}

function Value({ value, isShare }: { value: ManualValue; isShare: boolean }) {
  if (value.state !== 'measured') {
    return (
      <>
        {steeringWords.valueState[value.state]}
        {value.why && (
          <>
            <br />
            <span className="second">{value.why}</span>
          </>
        )}
      </>
    );
  }
  const { numerator, denominator, reportedShare, value: number, version, withheld } = value;
  if (withheld) {
    const { between } = withheld;
    return <>{between ? words.between(between.from, between.to) : words.withheld}</>;
  }
  const counted = numerator !== null && denominator !== null;
  return (
    <>
      {words.shown(reportedShare ?? number ?? 0, isShare)}
      {(counted || version > 0) && (
        <>
          <br />
          <span className="second">
            {[
              ...(counted ? [words.of(numerator, denominator)] : []),
              ...(version > 0 ? [words.byHand] : []),
            ].join(', ')}
          </span>
        </>
      )}
    </>
  );
}
