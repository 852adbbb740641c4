import { Button } from '@navikt/ds-react/Button';
import { type CaseReviews, type Commitment, carryOutCommitment } from '../../../../api/index.ts';
import * as reviewWords from '../../../../app/sv/reviews.ts';
import { sv } from '../../../../app/sv.ts';
import { cx } from '../../../../ui/cx.ts';
import { CommandStatus } from '../../../../ui/form/CommandStatus.tsx';
import { dayOf } from '../../../../ui/format/dates.ts';
import { entryTitle } from '../journal/entry-words.ts';
import styles from './Reviews.module.css';
import { useReviewsCommand } from './use-reviews-command.ts';

const words = reviewWords.commitments;

interface Props {
  view: CaseReviews;
  commitment: Commitment;
  onFinish: () => void;
  onSettle: () => void;
}

/** What has been promised, by whom and to what day; what has become of it; and what the reader may do with it. */
export function CommitmentRow({ view, commitment: c, onFinish, onSettle }: Props) {
  const beginning = useReviewsCommand(carryOutCommitment, () => undefined);
  const begin = () =>
    beginning.send({ caseId: view.caseId, commitmentId: c.commitmentId, step: 'begun', proof: [] });
  const isSettled = c.state === 'confirmed' || c.state === 'dropped';
  return (
    <li>
      <div>
        <p className={cx(isSettled && 'second')}>
          <strong>{c.title}</strong> · {reviewWords.commitmentState[c.state]}
        </p>
        <p className="second">
          {words.by(c.functionTitle, c.holderName)}, {words.dueBy(c.dueOn)}
          {c.daysLate > 0 && <span className={styles.late}> · {words.late(c.daysLate)}</span>}
        </p>
        {c.doneAt !== null && c.doneBy !== null && (
          <p className="second">{words.doneBy(dayOf(c.doneAt), c.doneBy)}</p>
        )}
        {c.proof.map((proof) => (
          <p key={`${proof.proofId} ${String(proof.failed)}`} className="second">
            {words.proof}: {proofInWords(view, proof.proofId)}
            {proof.failed && ` · ${words.proofGone}`}
          </p>
        ))}
        {c.effect && <p className="second">{words.effect(c.effect.on, c.effect.words)}</p>}
        {beginning.error && <CommandStatus isWaitingForServer={false} error={beginning.error} />}
      </div>
      <div className={styles.acts}>
        {c.allowed.includes('begin') && (
          <Button
            type="button"
            size="xsmall"
            variant="tertiary"
            aria-label={words.beginOf(c.title)}
            onClick={begin}
          >
            {words.begin}
          </Button>
        )}
        {c.allowed.includes('finish') && (
          <Button
            type="button"
            size="xsmall"
            variant="secondary"
            aria-label={words.finishOf(c.title)}
            onClick={onFinish}
          >
            {words.finish}
          </Button>
        )}
        {(c.allowed.includes('settle') || c.allowed.includes('drop')) && (
          <Button
            type="button"
            size="xsmall"
            variant="tertiary"
            aria-label={words.settleOf(c.title)}
            onClick={onSettle}
          >
            {c.allowed.includes('settle') ? words.settle : words.drop}
          </Button>
        )}
      </div>
    </li>
  );
}

function proofInWords({ entries }: CaseReviews, entryId: string): string {
  const entry = entries.find((e) => e.entryId === entryId);
  return entry ? `${entryTitle(entry)}, ${entry.eventOn}` : sv.codes.entryKind.contact;
}
