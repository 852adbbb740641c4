import { Link } from '@tanstack/react-router';
import type { CaseRow } from '../../../api/index.ts';
import * as reviewWords from '../../../app/sv/reviews.ts';
import { sv } from '../../../app/sv.ts';
import { DueTag } from '../../../ui/due/DueTag.tsx';
import { OpenAtOnceTag } from '../../../ui/due/OpenAtOnceTag.tsx';
import { labelAndAge } from '../../../ui/format/person.ts';
import { Cell, ListTable, Row, SecondLine } from '../../../ui/list/ListTable.tsx';
import { rowLink } from '../../../ui/list/use-row-keys.ts';
import { CaseStateTag } from '../../../ui/tags/CaseStateTag.tsx';
import { Holder } from '../../../ui/tags/Holder.tsx';
import { InterpreterTag } from '../../../ui/tags/InterpreterTag.tsx';
import { ProtectionTag } from '../../../ui/tags/ProtectionTag.tsx';
import { StandingTag } from '../../../ui/tags/StandingTag.tsx';
import { PRELIMINARY_RULE } from '../rules.ts';
import styles from './Cases.module.css';

const { columns } = sv.cases;

const COLUMNS = [
  { heading: columns.person },
  { heading: columns.state, className: styles.state },
  { heading: columns.duty, className: styles.duty },
  { heading: columns.due, className: styles.due },
  { heading: columns.holder, className: styles.holder },
];

export function CasesTable({ rows, today }: { rows: readonly CaseRow[]; today: string }) {
  return (
    <ListTable caption={sv.cases.title} columns={COLUMNS}>
      {rows.map((row) => (
        <Row key={row.caseId}>
          <Cell>
            <span className={styles.name}>
              <Link
                to="/arenden/$caseId"
                params={{ caseId: row.caseId }}
                className={styles.title}
                {...rowLink}
              >
                {labelAndAge(row.label, row.age)}
              </Link>
              <ProtectionTag protection={row.protection} />
              <InterpreterTag language={row.interpreter} />
            </span>
            <SecondLine>
              {row.caseNumber} · {sv.inbox.received(row.openedOn)}
            </SecondLine>
          </Cell>
          <Cell label={columns.state}>
            <CaseStateTag state={row.state} />
            {row.area !== 'child_youth' && <SecondLine>{sv.codes.area[row.area]}</SecondLine>}
          </Cell>
          <Cell label={columns.duty}>
            {row.nextClock && sv.dutyThing(row.nextClock.ruleId, row.nextClock.name)}
          </Cell>
          <Cell label={columns.due}>
            <NextDue row={row} today={today} />
          </Cell>
          <Cell label={columns.holder}>
            <CaseHolder row={row} />
            <SecondLine>{row.unitName}</SecondLine>
            {row.coWorkers.length > 0 && <SecondLine>{reviewWords.coWorkers.with(row.coWorkers)}</SecondLine>}
          </Cell>
        </Row>
      ))}
    </ListTable>
  );
}

/** Who has the case; and that its function is vacant, or its holder away. */
function CaseHolder({ row: { holderName, holderTitle, standing } }: { row: CaseRow }) {
  if (standing === 'unassigned' || standing === 'held') return <Holder name={holderName} />;
  return (
    <div className={styles.away}>
      <span>{holderName ?? holderTitle}</span>
      <StandingTag standing={standing} />
    </div>
  );
}

/** The fourteen days of a report of violence are not shown as time to spare. */
function NextDue({ row: { nextClock, openAtOnce }, today }: { row: CaseRow; today: string }) {
  if (nextClock === null) return null;
  if (openAtOnce && nextClock.lawRuleId === PRELIMINARY_RULE) return <OpenAtOnceTag />;
  return <DueTag clock={nextClock} today={today} layout="table" notes={false} />;
}
