import { Link } from '@tanstack/react-router';
import type { ShiftDeed } from '../../../api/index.ts';
import { custodyStep } from '../../../app/sv/custody.ts';
import * as delegationWords from '../../../app/sv/delegation.ts';
import { shift as words } from '../../../app/sv/shift.ts';
import { sv } from '../../../app/sv.ts';
import { clockTime, dayAndTime, dayOf } from '../../../ui/format/dates.ts';
import styles from './Shift.module.css';

interface Props {
  caseId: string;
  deeds: readonly ShiftDeed[];
  today: string;
}

/** What was done in a case on the shift, in order of time, each leading to where it stands. */
export function DeedList({ caseId, deeds, today }: Props) {
  return (
    <ol className={styles.rows}>
      {deeds.map((deed) => (
        <li key={`${deed.kind} ${deed.at} ${said(deed)}`} className={styles.row}>
          <time dateTime={deed.at}>
            {dayOf(deed.at) === today ? clockTime(deed.at) : dayAndTime(deed.at, today)}
          </time>
          <div>
            <p className={styles.said}>{said(deed)}</p>
            {deed.kind === 'protection' && deed.measures !== null && (
              <p className="second">{deed.measures}</p>
            )}
            {(deed.kind === 'decision' || deed.kind === 'custody') && (
              <Link
                to={
                  deed.kind === 'decision'
                    ? '/arenden/$caseId/beslut'
                    : '/arenden/$caseId/beslut/omhandertagande'
                }
                params={{ caseId }}
              >
                {deed.kind === 'decision' ? sv.decisions.title : words.court}
              </Link>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

function said(deed: ShiftDeed): string {
  switch (deed.kind) {
    case 'report':
      return words.deed.report(deed.reference);
    case 'protection':
      return words.deed.protection(sv.codes.protectionOutcome[deed.outcome]);
    case 'decision':
      return words.deed.decision(
        sv.decisions.what(delegationWords.decisionKind[deed.decision], delegationWords.decisionLaw[deed.law]),
        delegationWords.deciderLevel[deed.level],
      );
    case 'custody':
      return words.deed.custody(custodyStep[deed.step], deed.on);
    case 'note':
      return deed.text;
  }
}
