import { Button } from '@navikt/ds-react/Button';
import { Link } from '@tanstack/react-router';
import type { Handover, HandoverCase } from '../../../api/index.ts';
import * as unitWords from '../../../app/sv/unit.ts';
import { DueTag } from '../../../ui/due/DueTag.tsx';
import { OpenAtOnceTag } from '../../../ui/due/OpenAtOnceTag.tsx';
import { labelAndAge } from '../../../ui/format/person.ts';
import { Cell, ListTable, Row, SecondLine } from '../../../ui/list/ListTable.tsx';
import { rowLink } from '../../../ui/list/use-row-keys.ts';
import { CaseStateTag } from '../../../ui/tags/CaseStateTag.tsx';
import { PRELIMINARY_RULE } from '../../casework/rules.ts';
import { SelectBox } from '../select/SelectBox.tsx';
import type { Selection } from '../select/use-selection.ts';
import styles from './Handover.module.css';

const { columns } = unitWords.handover;

interface Props {
  handover: Handover;
  /** Null for those who may not give anything on. */
  selection: Selection<HandoverCase> | null;
  onGive: (row: HandoverCase) => void;
}

export function HandoverTable({ handover, selection, onGive }: Props) {
  return (
    <ListTable
      caption={unitWords.handover.title(handover.title)}
      columns={[
        { heading: columns.about },
        { heading: columns.state, className: styles.state },
        { heading: columns.clocks, className: styles.clocks },
        ...(selection === null ? [] : [{ heading: columns.action, className: styles.action }]),
      ]}
    >
      {handover.cases.map((row) => (
        <Row key={row.caseId}>
          <Cell>
            {selection === null ? (
              <About row={row} />
            ) : (
              <SelectBox
                label={row.label}
                caseNumber={row.caseNumber}
                checked={selection.has(row)}
                onToggle={() => selection.toggle(row)}
              >
                <About row={row} />
              </SelectBox>
            )}
          </Cell>
          <Cell label={columns.state}>
            <CaseStateTag state={row.state} />
          </Cell>
          <Cell label={columns.clocks}>
            <Clocks row={row} today={handover.today} />
          </Cell>
          {selection !== null && (
            <Cell>
              <Button
                size="small"
                variant="secondary"
                className={styles.give ?? ''}
                aria-label={unitWords.give.onward.of(row.label)}
                onClick={() => onGive(row)}
              >
                {unitWords.give.onward.openButton}
              </Button>
            </Cell>
          )}
        </Row>
      ))}
    </ListTable>
  );
}

function About({ row }: { row: HandoverCase }) {
  return (
    <>
      <Link to="/arenden/$caseId" params={{ caseId: row.caseId }} className={styles.title} {...rowLink}>
        {labelAndAge(row.label, row.age)}
      </Link>
      <SecondLine>{row.caseNumber}</SecondLine>
    </>
  );
}

function Clocks({ row, today }: { row: HandoverCase; today: string }) {
  if (row.clocks.length === 0) return <span className="second">{unitWords.handover.noClocks}</span>;
  return (
    <ul className={styles.clockList}>
      {row.clocks.map((clock) => (
        <li key={clock.id}>
          <span className="second">{clock.name}</span>
          {row.openAtOnce && clock.lawRuleId === PRELIMINARY_RULE ? (
            <OpenAtOnceTag />
          ) : (
            <DueTag clock={clock} today={today} dense />
          )}
        </li>
      ))}
    </ul>
  );
}
