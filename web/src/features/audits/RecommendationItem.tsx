import { Button } from '@navikt/ds-react/Button';
import { Link } from '@tanstack/react-router';
import type { Recommendation } from '../../api/audits.ts';
import { audits as listWords, audit as words } from '../../app/sv/audits.ts';
import { dayOf, daysBetween } from '../../ui/format/dates.ts';
import { percent } from '../../ui/format/numbers.ts';
import { SubjectPromises } from '../promises/SubjectPromises.tsx';
import styles from './Audits.module.css';
import { RecommendationTag } from './StandingTag.tsx';

/** A recommendation: whether it has been made before, what is answered, what is promised and what has happened. */
export function RecommendationItem({
  recommendation: r,
  today,
  mayAnswer,
  onAnswer,
  onFollowUp,
}: {
  recommendation: Recommendation;
  today: string;
  mayAnswer: boolean;
  onAnswer: () => void;
  onFollowUp: () => void;
}) {
  const act = r.answer ? words.actAgain : words.act;
  const last = r.followUps[0];
  return (
    <article className={styles.recommendation}>
      <div className={styles.head}>
        <h3>{words.recommendation(r.number)}</h3>
        <RecommendationTag code={r.state} />
      </div>
      <p className={styles.said}>{r.text}</p>
      {r.questionId && (
        <Link to="/revision/$questionId" params={{ questionId: r.questionId }}>
          {words.question}
        </Link>
      )}
      {r.before.length > 0 && (
        <div className={styles.before}>
          <strong>{words.before}</strong>
          {r.before.map((b) => (
            <div key={b.itemId}>
              <Link to="/revision/granskningar/$auditId" params={{ auditId: b.auditId }}>
                {words.beforeLine(b.auditTitle, b.receivedOn, words.state[b.state])}
              </Link>
              <p>{b.text}</p>
              <p className={styles.second}>{words.likeness(percent(b.likeness))}</p>
            </div>
          ))}
        </div>
      )}
      {r.answer ? (
        <div>
          <strong>
            {words.stance[r.answer.stance]}
            {r.answer.otherBoard && words.board(r.answer.otherBoard)}
          </strong>
          <p className={styles.said}>{r.answer.words}</p>
          <p className={styles.second}>{words.answeredBy(dayOf(r.answer.saidAt), r.answer.saidBy)}</p>
        </div>
      ) : (
        <p className={styles.second}>{words.noAnswer}</p>
      )}
      {mayAnswer && (
        <div>
          <Button size="small" variant="secondary" aria-label={words.actOf(act, r.number)} onClick={onAnswer}>
            {act}
          </Button>
          {r.answer && (
            <Button
              size="small"
              variant="tertiary"
              aria-label={words.followUp.actOf(r.number)}
              onClick={onFollowUp}
            >
              {words.followUp.act}
            </Button>
          )}
        </div>
      )}
      {r.followUpOn && <Day text={words.followUp.due(r.followUpOn)} day={r.followUpOn} today={today} />}
      {r.followUps.map((f) => (
        <div key={f.followUpId}>
          <strong>{words.followUp.line(f.followedOn, words.followUp.outcome[f.outcome], f.saidBy)}</strong>
          <p className={styles.said}>{f.words}</p>
        </div>
      ))}
      {last?.outcome === 'done' && r.state !== 'closed' && (
        <p className={styles.second}>
          {r.state === 'answered' ? words.followUp.notClosed : words.followUp.notConfirmed}
        </p>
      )}
      {r.events.map((e) => (
        <p key={e.at} className={styles.second}>
          <strong>{words.events[e.step]}</strong> {dayOf(e.at)}: {e.why}
        </p>
      ))}
      {r.settledAnewBy && r.state === 'reopened' && (
        <Day text={words.anewBy(r.settledAnewBy)} day={r.settledAnewBy} today={today} />
      )}
      <SubjectPromises
        subject={{ kind: 'recommendation', id: r.itemId }}
        heading={words.actionsOf(r.number)}
        level={4}
      />
    </article>
  );
}

/** What is to be done by a day, and for how long it has been late. */
function Day({ text, day, today }: { text: string; day: string; today: string }) {
  const late = daysBetween(day, today);
  return (
    <p className={styles.second}>
      {text}
      {late > 0 && <strong className={styles.late}> · {listWords.late(late)}</strong>}
    </p>
  );
}
