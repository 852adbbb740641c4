import { sv } from '../../../../app/sv.ts';
import styles from './Decision.module.css';

const words = sv.decisions;

interface Props {
  text: { wording: string; reasons: string; section: string; fromOn: string | null; untilOn: string | null };
  urgentReason: string | null;
}

/** The words of a decision: what is decided first, the reasons after. */
export function DecisionText({ text: { wording, reasons, section, fromOn, untilOn }, urgentReason }: Props) {
  return (
    <div className={styles.text}>
      <p className={`as-written ${styles.wording}`}>{wording}</p>
      <p className="second">
        {words.section}: {section}
        {(fromOn !== null || untilOn !== null) && ` · ${words.period}: ${words.periodOf(fromOn, untilOn)}`}
      </p>
      <h4>{words.reasons}</h4>
      <p className="as-written">{reasons}</p>
      {urgentReason !== null && (
        <>
          <h4>{words.urgent}</h4>
          <p className="as-written">{urgentReason}</p>
        </>
      )}
    </div>
  );
}
