import { Link } from '@tanstack/react-router';
import type { Custodies, Custody, CustodyStepView } from '../../../../api/index.ts';
import { custodyOutcome, custodyStep, custody as words } from '../../../../app/sv/custody.ts';
import { dayAndTime } from '../../../../ui/format/dates.ts';
import styles from './Custody.module.css';

interface Props {
  view: Custodies;
  custody: Custody;
  what: string;
}

/** What has happened, by day. What was corrected tells what stood before. */
export function CustodyDays({ view, custody, what }: Props) {
  const mayCorrect = view.allowed.includes('casework.correct-custody-step');
  return (
    <>
      <h4>{words.days}</h4>
      <ol className={styles.rows}>
        {custody.steps.map((one) => (
          <li key={one.step} className={styles.row}>
            <time className={styles.day} dateTime={one.on ?? undefined}>
              {one.on ?? '–'}
            </time>
            <div>
              <p>
                <strong>{custodyStep[one.step]}</strong>
                {one.outcome !== null && `: ${custodyOutcome[one.outcome]}`}
                {one.untilOn !== null && `, ${words.until(one.untilOn)}`}
                {one.on === null && `: ${words.takenBack}`}
              </p>
              <StepHistory step={one} today={view.today} />
              {mayCorrect && one.on !== null && (
                <Link
                  to="/arenden/$caseId/beslut/omhandertagande"
                  params={{ caseId: view.caseId }}
                  search={{ skriv: 'ratta', om: custody.decisionId, steg: one.step }}
                  resetScroll={false}
                  aria-label={words.correctOf(custodyStep[one.step], what)}
                >
                  {words.correct}
                </Link>
              )}
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}

function StepHistory({ step: { versions }, today }: { step: CustodyStepView; today: string }) {
  const [now, ...earlier] = versions;
  if (!now) return <p className="second">{words.asDecided}</p>;
  return (
    <>
      {now.note !== null && <p>{now.note}</p>}
      {now.correctionReason !== null && <p>{words.correctedWhy(now.correctionReason)}</p>}
      <p className="second">{words.by(now.by, now.function, dayAndTime(now.recordedAt, today))}</p>
      {earlier.length > 0 && (
        <details>
          <summary>{words.corrected}</summary>
          <ul>
            {earlier.map((v) => (
              <li key={v.version}>
                {v.on ?? words.takenBack}
                {v.outcome !== null && `, ${custodyOutcome[v.outcome]}`}
                <span className="second">
                  {' '}
                  · {words.by(v.by, v.function, dayAndTime(v.recordedAt, today))}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
