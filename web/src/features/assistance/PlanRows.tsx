import type { Situation } from '../../api/assistance.ts';
import * as codes from '../../app/sv/assistance.ts';
import styles from './Assistance.module.css';

const words = codes.situation;

/** The plan that holds, how it stands, and each time that it was looked at. */
export function PlanRows({ view }: { view: Situation }) {
  const [last] = view.plans;
  if (!last) {
    const isFree = view.periods.some((p) => p.end === null) && !view.planRequired;
    return <p>{isFree ? words.noPlanRequired : words.noPlan}</p>;
  }
  return (
    <>
      <p className={view.planStanding === 'overdue' ? styles.late : styles.second}>
        {codes.situationPlanStanding[view.planStanding]}
        {view.planReviewBy && ` · ${words.reviewBy(view.planReviewBy)}`}
      </p>
      <p>
        {words.goal}: {last.goal}
      </p>
      <ol className={styles.list} aria-label={words.steps}>
        {last.steps.map(({ text, who, by }) => (
          <li key={text}>{words.step(text, who, by)}</li>
        ))}
      </ol>
      <p className={styles.second}>
        {last.withoutPersonWhy ? words.without(last.withoutPersonWhy) : words.agreed(last.agreedOn)} ·{' '}
        {words.by(last.by, last.function)}
      </p>
      {view.planReviews.length > 0 && (
        <ul className={styles.rows} aria-label={words.reviews}>
          {view.planReviews.map((r) => (
            <li key={r.reviewId} className={styles.row}>
              <h3>{words.reviewed(r.reviewedOn, codes.situationPlanOutcome[r.outcome])}</h3>
              <p>{r.text}</p>
              {r.nextOn && <p className={styles.second}>{words.next(r.nextOn)}</p>}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
