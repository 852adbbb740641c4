import { Tag } from '@navikt/ds-react/Tag';
import { Link } from '@tanstack/react-router';
import type { TransitionRow } from '../../api/transitions.ts';
import { listedState, outcome, transitions as words } from '../../app/sv/transitions.ts';
import { Cell, ListTable, Row, SecondLine } from '../../ui/list/ListTable.tsx';
import { rowLink } from '../../ui/list/use-row-keys.ts';
import { ProtectionTag } from '../../ui/tags/ProtectionTag.tsx';
import styles from './Transitions.module.css';

const { columns } = words;

const COLUMNS = [
  { heading: columns.person },
  { heading: columns.birthday, className: styles.birthday },
  { heading: columns.standing, className: styles.standing },
  { heading: columns.owner, className: styles.owner },
];

export function TransitionsTable({ rows }: { rows: readonly TransitionRow[] }) {
  return (
    <ListTable caption={words.title} columns={COLUMNS}>
      {rows.map((row) => (
        <Row key={`${row.caseId} ${row.side}`}>
          <Cell>
            <span className={styles.name}>
              <Link
                to={row.state === 'unknown_age' ? '/arenden/$caseId/personer' : '/arenden/$caseId/overgang'}
                params={{ caseId: row.caseId }}
                className={styles.title}
                {...rowLink}
              >
                {row.label}
              </Link>
              <ProtectionTag protection={row.protection} />
            </span>
            <SecondLine>
              {row.caseNumber} · {row.unitName}
            </SecondLine>
          </Cell>
          <Cell label={columns.birthday}>
            {row.turns18On ?? words.noBirthday}
            {row.daysLeft !== null && row.state !== 'ended' && (
              <SecondLine>{words.daysLeft(row.daysLeft)}</SecondLine>
            )}
          </Cell>
          <Cell label={columns.standing}>
            <StateTag row={row} />
            <Standing row={row} />
          </Cell>
          <Cell label={columns.owner}>
            {row.owner.name ?? row.owner.title ?? ''}
            <SecondLine>{row.owner.name === null ? '' : row.owner.title}</SecondLine>
          </Cell>
        </Row>
      ))}
    </ListTable>
  );
}

/** What asks for something is told apart from what goes as it should; the words say it, and not the colour alone. */
function StateTag({ row }: { row: TransitionRow }) {
  const isLate = row.daysLeft !== null && row.daysLeft < 0 && row.state !== 'ended';
  const color =
    row.state === 'not_reached' || row.state === 'unknown_age' || isLate
      ? 'warning'
      : row.state === 'ended'
        ? 'neutral'
        : 'info';
  return (
    <Tag size="small" variant="moderate" data-color={color}>
      {listedState[row.state]}
    </Tag>
  );
}

function Standing({ row }: { row: TransitionRow }) {
  const said = standingOf(row);
  return said === null ? null : <SecondLine>{said}</SecondLine>;
}

function standingOf(row: TransitionRow): string | null {
  if (row.side === 'receiving') return words.confirmHere;
  if (row.state === 'missing') return words.missingHelp;
  if (row.state === 'unknown_age') return words.unknownHelp;
  if (row.state === 'applied') return words.appliedTo(row.applicationUnit, row.appliedOn);
  if (row.state === 'ended') return row.outcome === null ? null : outcome[row.outcome];
  return row.attempts > 0 ? words.attempts(row.attempts) : null;
}
