import { Link } from '@tanstack/react-router';
import type { UnexecutedRow } from '../../../api/execution.ts';
import * as delegationWords from '../../../app/sv/delegation.ts';
import { executionCause, unexecuted as words } from '../../../app/sv/execution.ts';
import { Cell, ListTable, Row, SecondLine } from '../../../ui/list/ListTable.tsx';
import styles from './Unexecuted.module.css';

const { columns } = words;

/** One row for each decision that was late, by the number of its case: whom it is about stands in the case. */
export function UnexecutedTable({ rows }: { rows: readonly UnexecutedRow[] }) {
  return (
    <ListTable
      caption={words.caption}
      columns={[
        { heading: columns.what, className: styles.what },
        { heading: columns.since },
        { heading: columns.late, className: styles.late },
        { heading: columns.standing },
        { heading: columns.cause },
      ]}
    >
      {rows.map((row) => (
        <Row key={`${row.caseNumber} ${row.kind} ${row.rule} ${row.sinceOn}`}>
          <Cell>
            <strong>{delegationWords.decisionKind[row.kind]}</strong>
            <SecondLine>
              {row.caseId === null ? (
                row.caseNumber
              ) : (
                <Link to="/arenden/$caseId/beslut" params={{ caseId: row.caseId }}>
                  {row.caseNumber}
                </Link>
              )}{' '}
              · {row.unit}
            </SecondLine>
          </Cell>
          <Cell label={columns.since}>
            {row.sinceOn}
            <SecondLine>{words.rule[row.rule]}</SecondLine>
          </Cell>
          <Cell label={columns.late}>{words.late(row.daysLate)}</Cell>
          <Cell label={columns.standing}>
            {words.standing[row.standing]}
            <SecondLine>{row.endedOn ?? words.dueOn(row.dueOn)}</SecondLine>
          </Cell>
          <Cell label={columns.cause}>{row.cause === null ? words.noCause : executionCause[row.cause]}</Cell>
        </Row>
      ))}
    </ListTable>
  );
}
