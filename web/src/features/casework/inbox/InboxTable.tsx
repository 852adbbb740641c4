import { Fragment } from 'react';
import type { InboxRow } from '../../../api/index.ts';
import { sv } from '../../../app/sv.ts';
import { ListTable, RowNotice } from '../../../ui/list/ListTable.tsx';
import styles from './Inbox.module.css';
import { InboxTableRow } from './InboxTableRow.tsx';
import { OpenAtOnce } from './OpenAtOnce.tsx';

const COLUMNS = [
  { heading: sv.inbox.columns.children, className: styles.children },
  { heading: sv.inbox.columns.worry },
  { heading: sv.inbox.columns.protection, className: styles.due },
  { heading: sv.inbox.columns.preliminary, className: styles.due },
  { heading: sv.inbox.columns.holder, className: styles.holder },
];

export function InboxTable({ rows, today }: { rows: readonly InboxRow[]; today: string }) {
  return (
    <ListTable caption={sv.inbox.title} columns={COLUMNS}>
      {rows.map((row) => {
        const undecided = row.children.find((child) => child.state === 'preliminary');
        return (
          <Fragment key={row.reportId}>
            <InboxTableRow row={row} today={today} />
            {row.openAtOnce && undecided && (
              <RowNotice columns={COLUMNS.length}>
                <OpenAtOnce caseId={undecided.caseId} />
              </RowNotice>
            )}
          </Fragment>
        );
      })}
    </ListTable>
  );
}
