import type { Decision, Decisions } from '../../../../api/index.ts';
import { sv } from '../../../../app/sv.ts';
import styles from './Decision.module.css';
import { WriteDecisionLink } from './WriteDecisionLink.tsx';

const words = sv.decisions;

/** The appeals of a decision, whether in time, and what has been done with each. */
export function AppealRows({ view, decision: { appeals } }: { view: Decisions; decision: Decision }) {
  if (appeals.length === 0) return null;
  return (
    <div className={styles.text}>
      <h4>{words.appeals}</h4>
      {appeals.map((appeal) => (
        <div key={appeal.appealId} className={styles.row}>
          <p>
            <strong>{words.appealOf(appeal.personName, appeal.receivedOn)}</strong> ·{' '}
            {appeal.inTime ? words.inTime : words.late}
          </p>
          <p className="second">
            {words.lastDay(appeal.dueOn)}
            {appeal.possibleLaterOn !== null && ` ${words.laterDay(appeal.possibleLaterOn)}`}
          </p>
          <p className="as-written">{appeal.text}</p>
          {appeal.toldWrongly !== null && (
            <p className="as-written">
              {words.toldWrongly}: {appeal.toldWrongly}
            </p>
          )}
          <ol className={styles.steps}>
            {appeal.steps.map(({ step, on, text, courtAnswer, by }) => (
              <li key={step}>
                <strong>{sv.appealStep[step]}</strong> {on}
                {courtAnswer !== null && ` · ${sv.courtAnswer[courtAnswer]}`}
                <span className="as-written"> {text}</span> <span className="second">{by}</span>
              </li>
            ))}
          </ol>
          {appeal.next.length > 0 && (
            <WriteDecisionLink
              view={view}
              operation="casework.handle-appeal"
              search={{ skriv: 'vidare', om: appeal.appealId }}
              label={words.actOf(words.acts.step, words.appealOf(appeal.personName, appeal.receivedOn))}
            >
              {words.acts.step}
            </WriteDecisionLink>
          )}
        </div>
      ))}
    </div>
  );
}
