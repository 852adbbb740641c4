import { EyeIcon, PencilIcon, XMarkOctagonIcon } from '@navikt/aksel-icons';
import type { ComponentType, SVGProps } from 'react';
import type { TrailKind, TrailRow } from '../../../api/index.ts';
import { loggedOperation, systemActor } from '../../../app/sv/log.ts';
import { sv } from '../../../app/sv.ts';
import { cx } from '../../../ui/cx.ts';
import { isoDayAndTime } from '../../../ui/format/dates.ts';
import { Cell, ListTable, Row, SecondLine } from '../../../ui/list/ListTable.tsx';
import styles from './LogTable.module.css';

const ICONS: Record<TrailKind, ComponentType<SVGProps<SVGSVGElement>>> = {
  read: EyeIcon,
  change: PencilIcon,
  refused: XMarkOctagonIcon,
};

const { columns } = sv.log;

interface Props {
  rows: readonly TrailRow[];
  /** Within one case there is no need to say which. */
  showCases: boolean;
}

/** Who has read, changed or been refused what. */
export function LogTable({ rows, showCases }: Props) {
  return (
    <ListTable
      caption={sv.log.title}
      columns={[
        { heading: columns.at, className: styles.at },
        { heading: columns.who, className: styles.who },
        { heading: columns.what },
        ...(showCases ? [{ heading: columns.cases, className: styles.cases }] : []),
        { heading: columns.kind, className: styles.kind },
      ]}
    >
      {rows.map((row) => (
        <Row key={row.id}>
          <Cell>
            <span className={cx('numeric', styles.time)}>{isoDayAndTime(row.at)}</span>
          </Cell>
          <Cell>
            {row.employeeName ?? systemActor(row.actor)}
            <SecondLine>{seat(row)}</SecondLine>
          </Cell>
          <Cell>
            <div className={styles.words}>
              {loggedOperation(row.operation)}
              {row.reason && <p className="second">{sv.reason(row.reason)}</p>}
              {row.reasonErased && <p className="second">{sv.log.reasonErased}</p>}
              {row.statedReason && <p className="second">{sv.log.statedReason(row.statedReason)}</p>}
            </div>
          </Cell>
          {showCases && (
            <Cell>
              <Cases numbers={row.cases} />
            </Cell>
          )}
          <Cell>
            <Kind kind={row.kind} />
          </Cell>
        </Row>
      ))}
    </ListTable>
  );
}

function Kind({ kind }: { kind: TrailKind }) {
  const Icon = ICONS[kind];
  return (
    <span className={styles.kindMark}>
      <Icon aria-hidden className={styles.icon} />
      {sv.codes.trailKind[kind]}
    </span>
  );
}

function seat({ functionTitle, unitName }: TrailRow): string {
  return [functionTitle, unitName].filter(Boolean).join(', ');
}

const SHOWN = 3;

/** The first numbers, and how many more there are. */
function Cases({ numbers }: { numbers: readonly string[] }) {
  return (
    <>
      {numbers.slice(0, SHOWN).map((number) => (
        <span key={number} className={styles.number}>
          {number}
        </span>
      ))}
      {numbers.length > SHOWN && sv.log.more(numbers.length - SHOWN)}
    </>
  );
}
