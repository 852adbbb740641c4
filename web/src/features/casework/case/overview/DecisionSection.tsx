import type { Case } from '../../../../api/index.ts';
import { sv } from '../../../../app/sv.ts';
import { dayAndTime } from '../../../../ui/format/dates.ts';
import { Section } from '../../../../ui/page/Section.tsx';
import styles from './Overview.module.css';

export function DecisionSection({ view: { decision, today } }: { view: Case }) {
  return (
    <Section heading={sv.caseView.decision}>
      {decision === null ? (
        <p className={styles.row}>{sv.caseView.noDecision}</p>
      ) : (
        <div className={styles.row}>
          <p>
            <strong>{sv.codes.preliminaryDecided[decision.outcome]}</strong>
            {decision.reasonCode && <> · {sv.codes.notOpenedReason[decision.reasonCode]}</>}
          </p>
          <p className="as-written">{decision.text}</p>
          <p className="second">
            {sv.caseView.decidedBy(decision.by, decision.function, dayAndTime(decision.decidedAt, today))}
          </p>
        </div>
      )}
    </Section>
  );
}
