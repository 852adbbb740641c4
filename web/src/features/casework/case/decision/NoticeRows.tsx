import type { Decision } from '../../../../api/index.ts';
import { sv } from '../../../../app/sv.ts';
import styles from './Decision.module.css';

const words = sv.decisions;

/** Who has had the decision, how and when, and until when each can appeal. */
export function NoticeRows({ decision: { notices } }: { decision: Decision }) {
  return (
    <div className={styles.text}>
      <h4>{words.told}</h4>
      {notices.length === 0 && <p>{words.notTold}</p>}
      <ul>
        {notices.map(({ noticeId, personName, party, told, toldOn, appealTime }) => (
          <li key={noticeId}>
            {words.toldOf(personName, sv.decisionParty[party], sv.decisionTold[told], toldOn)}
            {appealTime && (
              <span className="second">
                {' '}
                {words.lastDay(appealTime.dueOn)}
                {appealTime.possibleLaterOn !== null && ` ${words.laterDay(appealTime.possibleLaterOn)}`}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
