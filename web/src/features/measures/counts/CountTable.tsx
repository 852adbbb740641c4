import { Link } from '@tanstack/react-router';
import type { CountAnswer, CountFigure } from '../../../api/index.ts';
import * as countWords from '../../../app/sv/counts.ts';
import * as measureWords from '../../../app/sv/measures.ts';
import { sv } from '../../../app/sv.ts';
import { cx } from '../../../ui/cx.ts';
import { decimal } from '../../../ui/format/numbers.ts';
import tableStyles from '../FigureTable.module.css';
import { countInWords, shareInWords } from '../figure-words.ts';
import { periodInWords } from '../period.ts';
import styles from './Counts.module.css';
import { differenceInWords, ofWholeInWords } from './count-words.ts';

export interface CountTableRow {
  key: string;
  name: string;
  note: string | null;
  figure: CountFigure;
  /** The group whose rows are shown; null where there are none to show. */
  group: string | null;
  period: string;
}

interface Props {
  answer: CountAnswer;
  heading: string;
  caption: string;
  rows: readonly CountTableRow[];
  sum?: CountFigure;
  /** Without what it was before, as for the months within a period. */
  alone?: boolean;
}

/** Counts row by row, against the period before. What is not measured stands in words; that is not 0. */
export function CountTable({ answer, heading, caption, rows, sum, alone = false }: Props) {
  const { columns } = countWords.counts;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled must be reachable by keyboard
    <div className={tableStyles.scroll} tabIndex={0}>
      <table className={cx(tableStyles.table, styles.table, alone && styles.alone)}>
        <caption className="aksel-sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{heading}</th>
            <th scope="col" className={tableStyles.number}>
              {columns.count}
            </th>
            {VALUE_COLUMNS[answer.measure.value].map((heading) => (
              <th key={heading} scope="col" className={tableStyles.number}>
                {heading}
              </th>
            ))}
            {!alone && (
              <>
                <th scope="col" className={tableStyles.number}>
                  {periodInWords(answer.previousPeriod)}
                </th>
                {!answer.ongoing && (
                  <th scope="col" className={tableStyles.number}>
                    {columns.difference}
                  </th>
                )}
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <RowName answer={answer} row={row} />
                {row.note !== null && <span className={styles.note}>{row.note}</span>}
              </th>
              <Cells figure={row.figure} answer={answer} row={row} alone={alone} />
            </tr>
          ))}
        </tbody>
        {sum?.state === 'measured' && (
          <tfoot>
            <tr>
              <th scope="row">{countWords.counts.sum}</th>
              <Cells figure={sum} answer={answer} alone={alone} />
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

/** A unit's name leads to its own page of the measure, for those who may see it alone. */
function RowName({ answer, row }: { answer: CountAnswer; row: CountTableRow }) {
  const isUnit = answer.by === 'unit' && row.group !== null && row.figure.state === 'measured';
  if (!isUnit || answer.disclosure.protected) return row.name;
  return (
    <Link
      to="/matt/antal/$measureId"
      params={{ measureId: answer.measure.measureId }}
      search={{ period: row.period, enhet: row.key }}
      className={tableStyles.name}
    >
      {row.name}
    </Link>
  );
}

/** What stands beside how many there were. */
const VALUE_COLUMNS: Readonly<Record<CountAnswer['measure']['value'], readonly string[]>> = {
  count: [],
  share: [countWords.counts.columns.share],
  duration: [countWords.counts.columns.median, countWords.counts.columns.mean, countWords.counts.columns.p90],
};

function valuesOf({ share, length }: CountFigure, { measure, disclosure }: CountAnswer) {
  const values =
    measure.value === 'share'
      ? [share?.ratio ? `${shareInWords(share.ratio)} (${ofWholeInWords(share, disclosure.limit)})` : null]
      : [length?.median, length?.mean, length?.p90].map((days) => (days == null ? null : decimal(days)));
  return VALUE_COLUMNS[measure.value].map((heading, i) => ({
    heading,
    value: values[i] ?? sv.number.notMeasured,
  }));
}

interface CellProps {
  figure: CountFigure;
  answer: CountAnswer;
  row?: CountTableRow | undefined;
  alone: boolean;
}

function Cells({ figure, answer, row, alone }: CellProps) {
  const { limit } = answer.disclosure;
  if (figure.count === null) {
    return (
      <td
        colSpan={VALUE_COLUMNS[answer.measure.value].length + (alone ? 1 : answer.ongoing ? 2 : 3)}
        className={styles.why}
      >
        <WhyNoCount answer={answer} figure={figure} />
      </td>
    );
  }
  return (
    <>
      <td className={tableStyles.number}>
        <RowsLink answer={answer} row={row} words={countInWords(figure.count, limit)} figure={figure} />
      </td>
      {valuesOf(figure, answer).map(({ heading, value }) => (
        <td key={heading} className={tableStyles.number}>
          {value}
        </td>
      ))}
      {!alone && (
        <>
          <td className={tableStyles.number}>
            {figure.previous === null ? sv.number.notMeasured : countInWords(figure.previous, limit)}
          </td>
          {!answer.ongoing && <td className={tableStyles.number}>{differenceInWords(figure)}</td>}
        </>
      )}
    </>
  );
}

/** A number leads to what it counts, in the unit chosen, for those who may see it. */
function RowsLink({ answer, row, words, figure }: Omit<CellProps, 'alone'> & { words: string }) {
  const unitId = answer.by === 'unit' ? row?.group : answer.unit?.unitId;
  if (!answer.rows || row === undefined || row.group === null || !unitId || !figure.count?.n) return words;
  return (
    <Link
      to="/matt/antal/$measureId/underlag"
      params={{ measureId: answer.measure.measureId }}
      search={{
        period: row.period,
        enhet: unitId,
        ...(answer.by !== 'unit' && row.group !== '' && { per: answer.by, grupp: row.group }),
      }}
      aria-label={countWords.counts.showRows(words, answer.measure.several, row.name)}
    >
      {words}
    </Link>
  );
}

export function WhyNoCount({ answer, figure }: { answer: CountAnswer; figure: CountFigure }) {
  const isTheirs = figure.state === 'not_measured';
  return (
    <>
      <strong>{isTheirs ? measureWords.measures.notMeasured : measureWords.measures.notApplicable}</strong>{' '}
      {isTheirs ? figure.why !== null && countWords.counts.why[figure.why] : answer.measure.notApplicable}
    </>
  );
}
