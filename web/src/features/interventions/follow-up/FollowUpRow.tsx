import { Button } from '@navikt/ds-react/Button';
import type { ReactNode } from 'react';
import type { FollowUp } from '../../../api/follow-ups.ts';
import { followUpOutcome, goalAttainment, followUps as words } from '../../../app/sv/follow-ups.ts';
import { cx } from '../../../ui/cx.ts';
import { Facts } from '../../../ui/page/Facts.tsx';
import styles from './FollowUp.module.css';

interface Props {
  held: FollowUp;
  aboutChild: boolean;
  /** Given for the one that can be corrected. */
  onCorrect: (() => void) | undefined;
}

/** A follow-up as it was signed. */
export function FollowUpRow({ held, aboutChild, onCorrect }: Props) {
  const facts = (
    [
      [words.tookPart, held.tookPart],
      [words.childView, held.childView],
      [words.childViewWhyNot, held.childViewWhyNot],
      [words.ownView(aboutChild), held.ownView],
      [words.ownViewWhyNot(aboutChild), held.ownViewWhyNot],
      [words.outcomeReason, held.outcomeReason],
      [words.nextOn, held.nextOn && words.next(held.nextOn)],
    ] as const
  ).flatMap(([term, value]): [string, ReactNode][] =>
    value
      ? [
          [
            term,
            <span key={term} className={styles.words}>
              {value}
            </span>,
          ],
        ]
      : [],
  );
  return (
    <div className={cx(styles.held, held.corrected && styles.corrected)}>
      <div className={styles.head}>
        <h3>
          {words.held(held.heldOn)}: {words.outcome(followUpOutcome[held.outcome])}
        </h3>
        {onCorrect && (
          <Button
            size="xsmall"
            variant="tertiary"
            aria-label={words.correctOf(held.heldOn)}
            onClick={onCorrect}
          >
            {words.correct}
          </Button>
        )}
      </div>
      {held.corrected && <p>{words.corrected}</p>}
      {held.correctionReason && <p>{words.corrects(held.correctionReason)}</p>}
      <ul className={styles.goals}>
        {held.goals.map(({ goalId, body, attainment, why }) => (
          <li key={goalId}>
            {body}
            <strong>{goalAttainment[attainment]}</strong>
            {why}
          </li>
        ))}
      </ul>
      <Facts layout="table" facts={facts} />
      <p className={styles.second}>{words.by(held.by, held.byFunction)}</p>
    </div>
  );
}
