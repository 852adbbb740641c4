import { ExclamationmarkTriangleFillIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import type { InboxRow } from '../../../api/index.ts';
import { sv } from '../../../app/sv.ts';
import { DueTag } from '../../../ui/due/DueTag.tsx';
import { OpenAtOnceTag } from '../../../ui/due/OpenAtOnceTag.tsx';
import { recently } from '../../../ui/format/dates.ts';
import { labelAndAge } from '../../../ui/format/person.ts';
import { Cell, Row, SecondLine } from '../../../ui/list/ListTable.tsx';
import { rowLink } from '../../../ui/list/use-row-keys.ts';
import { Holder } from '../../../ui/tags/Holder.tsx';
import { reporterInWords, worriesInWords } from '../report-words.ts';
import styles from './Inbox.module.css';

export function InboxTableRow({ row, today }: { row: InboxRow; today: string }) {
  const { columns } = sv.inbox;
  return (
    <Row>
      <Cell>
        {row.children.map((child, n) => (
          <span key={child.caseId}>
            {n > 0 && ', '}
            <Link
              to="/arenden/$caseId"
              params={{ caseId: child.caseId }}
              className={styles.title}
              {...(n === 0 && rowLink)}
            >
              {labelAndAge(child.label, child.age)}
            </Link>
          </span>
        ))}
        {row.interpreters.map((language) => (
          <SecondLine key={language}>{sv.caseView.interpreter(language)}</SecondLine>
        ))}
        <SecondLine>
          {sv.inbox.reference(row.reference)} · {sv.inbox.received(recently(row.receivedAt, today))}
        </SecondLine>
      </Cell>
      <Cell>
        {row.immediateDanger && (
          <span className={styles.danger}>
            <ExclamationmarkTriangleFillIcon aria-hidden className={styles.icon} />
            {sv.inbox.danger}
          </span>
        )}
        <span className={styles.worries}>{worriesInWords(row.worries, row.kind)}</span>
        <SecondLine>
          {row.kind === 'application' && <>{sv.codes.reportKind.application} · </>}
          {reporterInWords(row.reporterCategory, row.reporterOrganisation)}
        </SecondLine>
        {row.area !== 'child_youth' && <SecondLine>{sv.codes.area[row.area]}</SecondLine>}
      </Cell>
      <Cell label={columns.protection}>
        {row.protection && <DueTag clock={row.protection} today={today} layout="table" notes={false} />}
      </Cell>
      <Cell label={columns.preliminary}>
        {row.openAtOnce ? (
          <OpenAtOnceTag />
        ) : (
          row.preliminary && <DueTag clock={row.preliminary} today={today} layout="table" notes={false} />
        )}
      </Cell>
      <Cell label={columns.holder}>
        <Holder name={row.holderName} />
        {row.awaits !== null && <SecondLine>{sv.proposal.awaits(row.awaits)}</SecondLine>}
      </Cell>
    </Row>
  );
}
