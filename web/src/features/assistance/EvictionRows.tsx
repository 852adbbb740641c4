import { Button } from '@navikt/ds-react/Button';
import type { Situation } from '../../api/assistance.ts';
import * as codes from '../../app/sv/assistance.ts';
import type { Action } from './ActionDialog.tsx';
import styles from './Assistance.module.css';
import { answerAction } from './actions.ts';

const words = codes.situation;

/** Notices that the household is about to lose its home, and how each was answered. */
export function EvictionRows({ view, onAct }: { view: Situation; onAct: (action: Action) => void }) {
  if (view.evictions.length === 0) return <p>{words.noEvictions}</p>;
  const mayAnswer = view.allowed.includes('assistance.answer-eviction');
  return (
    <ul className={styles.rows}>
      {view.evictions.map((notice) => (
        <li key={notice.noticeId} className={styles.row}>
          <h3>
            {notice.receivedOn} {codes.evictionSender[notice.sender]}
          </h3>
          {mayAnswer && !notice.answer && (
            <Button
              size="small"
              variant="secondary"
              aria-label={words.answerOf(notice.receivedOn)}
              onClick={() => onAct(answerAction(view, notice))}
            >
              {words.answer}
            </Button>
          )}
          {notice.text && <p>{notice.text}</p>}
          {notice.answer ? (
            <p>
              {words.answered(notice.answer.answeredOn, codes.evictionChildren[notice.answer.children])}{' '}
              {notice.answer.text}
            </p>
          ) : (
            <p className={styles.late}>{words.waits}</p>
          )}
        </li>
      ))}
    </ul>
  );
}
