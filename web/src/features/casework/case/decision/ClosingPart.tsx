import type { Decisions } from '../../../../api/index.ts';
import { afterDecision } from '../../../../app/sv/after-decision.ts';
import { sv } from '../../../../app/sv.ts';
import { dayOf } from '../../../../ui/format/dates.ts';
import styles from './Decision.module.css';
import { WriteDecisionLink } from './WriteDecisionLink.tsx';

const words = afterDecision.closing;

/** That the case was closed after its decision, or how that is done, or why it can't be yet. */
export function ClosingPart({ view }: { view: Decisions }) {
  const { closing } = view;
  if (closing) {
    const { reason, text, by, function: title, recordedAt } = closing;
    return (
      <div className={styles.text}>
        <p>
          <strong>{words.closed(words.reasons[reason], by, title, dayOf(recordedAt))}</strong>
        </p>
        <p className="as-written">{text}</p>
      </div>
    );
  }
  const refused = view.refused.find(({ operation }) => operation === 'casework.close-case');
  if (refused) return <p className="second">{words.not(sv.reason(refused.reason))}</p>;
  return (
    <div className={styles.acts}>
      <WriteDecisionLink view={view} operation="casework.close-case" search={{ skriv: 'avsluta' }}>
        {words.act}
      </WriteDecisionLink>
    </div>
  );
}
