import type { ImplementationPlan } from '../../../../api/plans.ts';
import { implementationPlan as words } from '../../../../app/sv/implementation-plan.ts';
import styles from './Plan.module.css';
import { PlannedGoal } from './SidesSection.tsx';
import { Agreement, SignedBy } from './VersionWords.tsx';

/** How it was planned before, and what was agreed then. */
export function EarlierVersions({ plan: { versions, holds, today } }: { plan: ImplementationPlan }) {
  const [last, ...earlier] = versions;
  if (!last) return null;
  return (
    <div className={styles.versions}>
      <p>
        {words.version(last.version)} · {last.version === holds ? words.holds : words.proposal} ·{' '}
        <span className="numeric">{words.period(last.startsOn, last.endsOn)}</span>
      </p>
      {last.reason !== null && <p className="as-written">{words.reason(last.reason)}</p>}
      <SignedBy {...last} today={today} />
      {earlier.length > 0 && (
        <details>
          <summary>{words.earlier(earlier.length)}</summary>
          {earlier.map((version) => (
            <div key={version.version} className={styles.row}>
              <h3 className={styles.small}>
                {words.version(version.version)} · {version.version === holds ? words.holds : words.replaced}{' '}
                · <span className="numeric">{words.period(version.startsOn, version.endsOn)}</span>
              </h3>
              {version.reason !== null && <p className="as-written">{words.reason(version.reason)}</p>}
              {version.goals.map((goal) => (
                <PlannedGoal key={goal.goalId} goal={goal} />
              ))}
              <Agreement version={version} today={today} />
              <SignedBy {...version} today={today} />
            </div>
          ))}
        </details>
      )}
    </div>
  );
}
