import { Link } from '@tanstack/react-router';
import type { DayRow } from '../../../api/index.ts';
import { sv } from '../../../app/sv.ts';
import { DueTag } from '../../../ui/due/DueTag.tsx';
import { OpenAtOnceTag } from '../../../ui/due/OpenAtOnceTag.tsx';
import { labelAndAge } from '../../../ui/format/person.ts';
import { rowLink } from '../../../ui/list/use-row-keys.ts';
import { ActionLink } from '../ActionLink.tsx';
import styles from './MyDay.module.css';
import { WhyMine } from './WhyMine.tsx';

interface Props {
  row: DayRow;
  today: string;
  /** Whether this is the most pressing row, whose button is the primary one. */
  isFirst: boolean;
}

/** What to do, about whom and why; when; and the button that does it. */
export function DutyRow({ row, today, isFirst }: Props) {
  return (
    <li className={styles.duty}>
      <div className={styles.what}>
        <Link to="/arenden/$caseId" params={{ caseId: row.caseId }} className={styles.title} {...rowLink}>
          {row.openAtOnce ? sv.inbox.openInvestigation : sv.dutyToDo(row.duty, row.clock.name)}
        </Link>
        {row.promised !== null && <p>{row.promised}</p>}
        <p className={styles.about}>{aboutRow(row)}</p>
        {row.awaits !== null && <p className="second">{sv.proposal.awaits(row.awaits)}</p>}
        <WhyMine holder={row.clock.holder} />
      </div>
      <div className={styles.due}>
        {row.openAtOnce ? (
          <OpenAtOnceTag />
        ) : (
          <DueTag clock={row.clock} today={today} layout="stacked" dense />
        )}
      </div>
      <div className={styles.action}>
        {row.action !== null && row.awaits === null && (
          <ActionLink
            caseId={row.caseId}
            operation={row.action}
            atOnce={row.openAtOnce}
            variant={isFirst ? 'primary' : 'secondary'}
          />
        )}
      </div>
    </li>
  );
}

function aboutRow(row: DayRow): string {
  const who = labelAndAge(row.label, row.age);
  return row.reporterCategory === null ? who : `${who} · ${sv.codes.reportFrom[row.reporterCategory]}`;
}
