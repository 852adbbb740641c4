import { Button } from '@navikt/ds-react/Button';
import type { Situation } from '../../api/assistance.ts';
import * as codes from '../../app/sv/assistance.ts';
import type { Action } from './ActionDialog.tsx';
import styles from './Assistance.module.css';
import { reviewDecisionAction } from './actions.ts';

const words = codes.situation;

/** Decisions that run, by when each is looked at anew, and what was said before. */
export function DecisionRows({ view, onAct }: { view: Situation; onAct: (action: Action) => void }) {
  if (view.decisions.length === 0) return <p>{words.noDecisions}</p>;
  const mayReview = view.allowed.includes('assistance.review-decision');
  return (
    <ul className={styles.rows}>
      {view.decisions.map((decision) => (
        <li key={decision.decisionId} className={styles.row}>
          <h3>
            {decision.decidedOn} {decision.wording}
          </h3>
          {mayReview && (
            <Button
              size="small"
              variant="secondary"
              aria-label={words.reviewDecisionOf(decision.wording)}
              onClick={() => onAct(reviewDecisionAction(view, decision))}
            >
              {words.reviewDecision}
            </Button>
          )}
          {decision.reviewBy ? (
            <p className={decision.reviewBy < view.today ? styles.late : undefined}>
              {words.reviewDecisionBy(decision.reviewBy)}
            </p>
          ) : (
            view.rule.decisionMonths === null && <p className={styles.second}>{words.notReviewed}</p>
          )}
          {decision.reviews.map((r) => (
            <p key={r.reviewId}>
              {words.reviewed(r.reviewedOn, codes.decisionReviewOutcome[r.outcome])}. {r.text}{' '}
              {words.ownView(r.ownView)}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}
