import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import type { MeasureAnswer, MeasureFigure, MeasurePart } from '../../api/index.ts';
import * as measureWords from '../../app/sv/measures.ts';
import { sv } from '../../app/sv.ts';
import { CountCell } from './CountCell.tsx';
import styles from './FigureTable.module.css';
import { countInWords, hasDue, partOf, shareInWords } from './figure-words.ts';
import type { FigureRow } from './table-rows.ts';
import { WhyNoFigure } from './WhyNoFigure.tsx';

interface Props {
  answer: MeasureAnswer;
  /** What the rows are. */
  heading: string;
  caption: string;
  rows: readonly FigureRow[];
  /** A sum row only where a sum means something. */
  sum?: MeasureFigure;
}

/** Figures row by row. What is not measured and what does not apply stand last, in words, outside the sum. */
export function FigureTable({ answer, heading, caption, rows, sum }: Props) {
  const { measure, disclosure } = answer;
  const { columns } = measureWords.measures;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled must be reachable by keyboard
    <div className={styles.scroll} tabIndex={0}>
      <table className={styles.table}>
        <caption className="aksel-sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{heading}</th>
            {measure.parts.map(({ part, label }) => (
              <Fragment key={part}>
                <th scope="col" className={styles.number}>
                  {label}
                </th>
                <th scope="col" className={styles.number}>
                  {columns.share}
                </th>
                {part === measure.better.part && <td className={styles.barHead} />}
              </Fragment>
            ))}
            <th scope="col" className={styles.number}>
              {columns.cancelled}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <RowName row={row} answer={answer} />
              </th>
              <Cells row={row} answer={answer} />
            </tr>
          ))}
        </tbody>
        {sum?.state === 'measured' && (
          <tfoot>
            <tr>
              <th scope="row">{measureWords.measures.sum}</th>
              {measure.parts.map(({ part }) => (
                <PartCells key={part} figure={sum} part={part} answer={answer} />
              ))}
              <td className={styles.number}>
                {sum.cancelled && countInWords(sum.cancelled.count, disclosure.limit)}
              </td>
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

/** A unit's name leads to its own page of the measure. */
function RowName({ row, answer }: { row: FigureRow; answer: MeasureAnswer }) {
  if (answer.unit !== null || row.unitId === null || row.figure.state !== 'measured') return row.name;
  return (
    <Link
      to="/matt/$measureId"
      params={{ measureId: answer.measure.measureId }}
      search={{ period: row.period, enhet: row.unitId }}
      className={styles.name}
    >
      {row.name}
    </Link>
  );
}

function Cells({ row, answer }: { row: FigureRow; answer: MeasureAnswer }) {
  const { figure } = row;
  const { measure } = answer;
  if (figure.state !== 'measured') {
    return (
      <>
        <td className={styles.number}>{figure.state === 'not_measured' && sv.number.notMeasured}</td>
        <td colSpan={measure.parts.length * 2 + 1} className={styles.why}>
          <WhyNoFigure figure={figure} measure={measure} />
        </td>
      </>
    );
  }
  return (
    <>
      {measure.parts.map(({ part }) => (
        <PartCells key={part} figure={figure} part={part} answer={answer} row={row} />
      ))}
      <td className={styles.number}>
        {figure.cancelled && (
          <CountCell
            figure={figure}
            count={figure.cancelled.count}
            part="cancelled"
            row={row}
            answer={answer}
          />
        )}
      </td>
    </>
  );
}

interface PartProps {
  figure: MeasureFigure;
  part: MeasurePart;
  answer: MeasureAnswer;
  row?: FigureRow;
}

/** n, share, and for the part that matters most a bar from 0. */
function PartCells({ figure, part, answer, row }: PartProps) {
  const found = partOf(figure, part);
  const share = hasDue(figure) ? (found?.share ?? null) : null;
  const isBetter = part === answer.measure.better.part;
  return (
    <>
      <td className={styles.count}>
        {found && <CountCell figure={figure} count={found.count} part={part} row={row} answer={answer} />}
      </td>
      <td className={styles.share}>
        {isBetter ? <strong>{shareInWords(share)}</strong> : shareInWords(share)}
      </td>
      {isBetter && (
        <td className={styles.barCell} aria-hidden>
          {share !== null && (
            <span className={styles.track}>
              <span className={styles.bar} style={{ width: `${100 * share.from}%` }} />
            </span>
          )}
        </td>
      )}
    </>
  );
}
