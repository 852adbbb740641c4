import { Link } from '@tanstack/react-router';
import type { Clock, WatchRow } from '../../../api/index.ts';
import * as unitWords from '../../../app/sv/unit.ts';
import { sv } from '../../../app/sv.ts';
import { DueTag } from '../../../ui/due/DueTag.tsx';
import { OpenAtOnceTag } from '../../../ui/due/OpenAtOnceTag.tsx';
import { labelAndAge } from '../../../ui/format/person.ts';
import { Cell, ListTable, Row, SecondLine } from '../../../ui/list/ListTable.tsx';
import { rowLink } from '../../../ui/list/use-row-keys.ts';
import { Holder } from '../../../ui/tags/Holder.tsx';
import { StandingTag } from '../../../ui/tags/StandingTag.tsx';
import { SelectBox } from '../select/SelectBox.tsx';
import type { Selection } from '../select/use-selection.ts';
import styles from './Watch.module.css';

const { columns } = unitWords.watch;

const COLUMNS = [
  { heading: columns.about },
  { heading: columns.clock, className: styles.clock },
  { heading: columns.due, className: styles.due },
  { heading: columns.holder, className: styles.holder },
];

interface Props {
  rows: readonly WatchRow[];
  today: string;
  /** Null for those who may not give anything away. */
  selection: Selection<WatchRow> | null;
}

export function WatchTable({ rows, today, selection }: Props) {
  return (
    <ListTable caption={unitWords.watch.title} columns={COLUMNS}>
      {rows.map((row) => (
        <Row key={row.clock.id}>
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
          <Cell label={columns.clock}>
            {row.clock.name}
            {row.clock.local && <SecondLine>{sv.due.localShort}</SecondLine>}
          </Cell>
          <Cell label={columns.due}>
            {row.openAtOnce ? (
              <OpenAtOnceTag />
            ) : (
              <DueTag clock={row.clock} today={today} layout="table" notes={false} />
            )}
          </Cell>
          <Cell label={columns.holder}>
            <ClockHolder holder={row.clock.holder} />
          </Cell>
        </Row>
      ))}
    </ListTable>
  );
}

function About({ row }: { row: WatchRow }) {
  return (
    <>
      <Link to="/arenden/$caseId" params={{ caseId: row.caseId }} className={styles.title} {...rowLink}>
        {labelAndAge(row.label, row.age)}
      </Link>
      <SecondLine>
        {row.caseNumber}
        {row.reporterCategory !== null && ` · ${sv.codes.reportFrom[row.reporterCategory]}`}
      </SecondLine>
    </>
  );
}

/** Who has it; and when the function's own holder does not, how the function stands and with whom it lies. */
function ClockHolder({ holder }: { holder: Clock['holder'] }) {
  const { standing, via, employeeName, functionTitle, unitName } = holder;
  if (standing === 'unassigned' || standing === 'held' || via === 'holder') {
    return (
      <>
        <Holder name={standing === 'unassigned' ? null : (employeeName ?? functionTitle)} />
        <SecondLine>{unitName}</SecondLine>
      </>
    );
  }
  return (
    <div className={styles.away}>
      <span>{functionTitle ?? unitName}</span>
      <StandingTag standing={standing} />
      <SecondLine>
        {employeeName === null
          ? unitWords.standing.nobody
          : unitWords.standing.actedBy(employeeName, unitWords.standing.via[via])}
      </SecondLine>
    </div>
  );
}
