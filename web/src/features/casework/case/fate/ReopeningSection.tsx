import { Button } from '@navikt/ds-react/Button';
import { useNavigate } from '@tanstack/react-router';
import type { Case } from '../../../../api/index.ts';
import * as fateWords from '../../../../app/sv/fate.ts';
import { sv } from '../../../../app/sv.ts';
import { dayAndTime } from '../../../../ui/format/dates.ts';
import { Section } from '../../../../ui/page/Section.tsx';
import styles from './Fate.module.css';

const words = fateWords.fate;

/** That it was opened shortly after another about the same child: why, and what the manager found. */
export function ReopeningSection({ view }: { view: Case }) {
  const navigate = useNavigate();
  const reopening = view.fate?.reopening;
  if (!reopening) return null;
  const { review } = reopening;
  const mayReview = view.allowed.includes('casework.review-reopening');
  return (
    <Section
      heading={words.reopening}
      action={
        mayReview && (
          <Button
            size="small"
            variant="secondary"
            onClick={() => navigate({ to: '.', search: { gor: 'granska-inledning' }, resetScroll: false })}
          >
            {words.reviewAct}
          </Button>
        )
      }
    >
      <div className={styles.row}>
        <p>{words.reopeningWhat(reopening.days, reopening.earlierConcludedOn, reopening.within)}</p>
        <p className="second">{words.reopeningLaw}</p>
        <h3>{words.reopeningWhy}</h3>
        <p className="as-written">{reopening.reason}</p>
        <p className="second">
          {sv.caseView.decidedBy(
            reopening.by,
            reopening.function,
            dayAndTime(reopening.recordedAt, view.today),
          )}
        </p>
      </div>
      <div className={styles.row}>
        {review === null ? (
          <p>{words.reviewWaits}</p>
        ) : (
          <>
            <h3>{words.reviewed}</h3>
            <p>
              <strong>{sv.codes.reopeningJudgement[review.judgement]}</strong>
            </p>
            <p className="as-written">{review.text}</p>
            <p className="second">
              {sv.caseView.decidedBy(review.by, review.function, dayAndTime(review.reviewedAt, view.today))}
            </p>
          </>
        )}
      </div>
    </Section>
  );
}
