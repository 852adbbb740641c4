import { Tag } from '@navikt/ds-react/Tag';
import { Link } from '@tanstack/react-router';
import type { ReactNode, Ref } from 'react';
import type { ReviewRow } from '../../../api/index.ts';
import * as reviewWords from '../../../app/sv/reviews.ts';
import { sv } from '../../../app/sv.ts';
import { DueTag } from '../../../ui/due/DueTag.tsx';
import { dayOf } from '../../../ui/format/dates.ts';
import { labelAndAge } from '../../../ui/format/person.ts';
import { CaseStateTag } from '../../../ui/tags/CaseStateTag.tsx';
import { entryTitle } from '../../casework/case/journal/entry-words.ts';
import styles from './Reviews.module.css';

const words = reviewWords.reviews;

interface Props {
  row: ReviewRow;
  today: string;
  isOpen: boolean;
  mayOpen: boolean;
  button: Ref<HTMLButtonElement>;
  onToggle: () => void;
  /** The note, when it is open. */
  children: ReactNode;
}

/** One case on the list: who, where it stands, and what there is to talk about. */
export function ReviewRowItem({ row, today, isOpen, mayOpen, button, onToggle, children }: Props) {
  const { lastContact, lastReview, clocks, commitments, plan } = row;
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <h2>
          <button
            type="button"
            ref={button}
            className={styles.open}
            aria-expanded={mayOpen ? isOpen : undefined}
            data-review-row=""
            onClick={onToggle}
          >
            {labelAndAge(row.label, row.age)}
          </button>
        </h2>
        <CaseStateTag state={row.state} />
        {row.done && (
          <Tag size="xsmall" variant="success">
            {words.done}
          </Tag>
        )}
        {!row.done && row.draft !== null && (
          <Tag size="xsmall" variant="neutral">
            {words.draft}
          </Tag>
        )}
        <span className="second">{row.caseNumber}</span>
        <Link to="/arenden/$caseId" params={{ caseId: row.caseId }} className={styles.way}>
          {words.openCase}
        </Link>
      </div>
      <dl className={styles.facts}>
        <div>
          <dt>{words.clocks}</dt>
          <dd>
            {clocks.length === 0 ? (
              words.noClocks
            ) : (
              <ul>
                {clocks.map((clock) => (
                  <li key={clock.id}>
                    {sv.dutyThing(clock.ruleId, clock.name)} <DueTag clock={clock} today={today} dense />
                  </li>
                ))}
              </ul>
            )}
          </dd>
        </div>
        <div>
          <dt>{words.lastContact}</dt>
          <dd>
            {lastContact === null
              ? words.noContact
              : `${lastContact.on}, ${entryTitle({
                  kind: 'contact',
                  contactKind: lastContact.kind,
                  counterpart: lastContact.counterpart,
                })}`}
          </dd>
        </div>
        {plan !== null && (
          <div>
            <dt>{words.plan}</dt>
            <dd>{words.planOf(plan.version, plan.readyBy, plan.isMissing)}</dd>
          </div>
        )}
        <div>
          <dt>{words.lastReview}</dt>
          <dd>
            {lastReview === null
              ? words.neverReviewed
              : `${dayOf(lastReview.reviewedAt)}: ${lastReview.note}`}
          </dd>
        </div>
        {commitments.length > 0 && (
          <div>
            <dt>{words.agreed}</dt>
            <dd>
              <ul>
                {commitments.map((c) => (
                  <li key={c.commitmentId}>
                    {c.title}, {c.holderName ?? c.functionTitle}, {reviewWords.commitments.dueBy(c.dueOn)} ·{' '}
                    {reviewWords.commitmentState[c.state]}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
      {children}
    </li>
  );
}
