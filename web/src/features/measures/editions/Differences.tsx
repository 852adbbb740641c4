import { Link } from '@tanstack/react-router';
import type { DifferingRow, OwnFigures } from '../../../api/editions.ts';
import * as editionWords from '../../../app/sv/editions.ts';
import { count } from '../../../ui/format/numbers.ts';
import { Cell, ListTable, Row, SecondLine } from '../../../ui/list/ListTable.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import tableStyles from '../FigureTable.module.css';
import styles from './Editions.module.css';

const words = editionWords.editions.difference;

interface Props {
  units: readonly OwnFigures[];
  numbers: { came: number; went: number; changed: number };
  rows: readonly DifferingRow[];
  hidden: number;
  headings: { before: string; after: string };
}

/** Two accounts of a period in the reader's own units: side by side, and row by row. */
export function Differences({ units, numbers, rows, hidden, headings }: Props) {
  const differs = numbers.came + numbers.went + numbers.changed > 0;
  return (
    <>
      <p>{differs ? words.numbers(numbers) : words.nothing}</p>
      {units.length > 0 && (
        <Section heading={words.units}>
          <div className={styles.units}>
            {units.map((unit) => (
              <UnitTable key={unit.unitId} unit={unit} headings={headings} />
            ))}
          </div>
        </Section>
      )}
      {differs && (
        <Section heading={words.rows}>
          <ListTable
            caption={words.caption}
            columns={[
              { heading: words.rowColumns.case },
              { heading: words.rowColumns.change },
              { heading: words.rowColumns.before },
              { heading: words.rowColumns.after },
            ]}
          >
            {rows.map((row) => (
              <DifferingLine key={row.id} row={row} />
            ))}
          </ListTable>
          {hidden > 0 && <p className="second">{words.hidden(hidden)}</p>}
        </Section>
      )}
    </>
  );
}

function UnitTable({ unit, headings }: { unit: OwnFigures; headings: Props['headings'] }) {
  const number = (n: number | null) => (n === null ? '' : count(n));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled must be reachable by keyboard
    <div className={tableStyles.scroll} tabIndex={0}>
      <table className={tableStyles.table}>
        <caption className="aksel-sr-only">{unit.name}</caption>
        <thead>
          <tr>
            <th scope="col">{unit.name}</th>
            {unit.before !== null && (
              <th scope="col" className={tableStyles.number}>
                {headings.before}
              </th>
            )}
            <th scope="col" className={tableStyles.number}>
              {headings.after}
            </th>
          </tr>
        </thead>
        <tbody>
          {unit.parts.map((part) => (
            <tr key={part.key}>
              <th scope="row">{part.label}</th>
              {unit.before !== null && <td className={tableStyles.number}>{number(part.before)}</td>}
              <td className={tableStyles.number}>{number(part.after)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.total}</th>
            {unit.before !== null && <td className={tableStyles.number}>{number(unit.before)}</td>}
            <td className={tableStyles.number}>{number(unit.after)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function DifferingLine({ row }: { row: DifferingRow }) {
  const { rowColumns } = words;
  return (
    <Row>
      <Cell>
        {row.cases.length === 0
          ? words.nobody
          : row.cases.map(({ caseId, caseNumber }) => (
              <Link key={caseId} to="/arenden/$caseId" params={{ caseId }}>
                {caseNumber}
              </Link>
            ))}
        <SecondLine>{row.unit}</SecondLine>
      </Cell>
      <Cell label={rowColumns.change}>{words.change[row.change]}</Cell>
      <Cell label={rowColumns.before}>{row.before?.join(', ') ?? words.notCounted}</Cell>
      <Cell label={rowColumns.after}>{row.after?.join(', ') ?? words.notCounted}</Cell>
    </Row>
  );
}
