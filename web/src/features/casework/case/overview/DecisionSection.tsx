import type { Case } from '../../../../api/index.ts';
import * as preliminaryWords from '../../../../app/sv/preliminary.ts';
import { sv } from '../../../../app/sv.ts';
import { dayAndTime } from '../../../../ui/format/dates.ts';
import { Section } from '../../../../ui/page/Section.tsx';
import { ProposalRows } from '../proposals/ProposalRows.tsx';
import styles from './Overview.module.css';

export function DecisionSection({ view }: { view: Case }) {
  const { decision, preliminary, today } = view;
  const joined = preliminary.joinedInto;
  if (joined) {
    return (
      <Section heading={sv.caseView.decision} word={sv.headingWords.preliminary}>
        <div className={styles.row}>
          <p>
            <strong>{preliminaryWords.join.joinedTitle}</strong>
          </p>
          <p>{preliminaryWords.join.joined(joined.caseNumber)}</p>
          <p className="second">{sv.caseView.madeBy(joined.by, dayAndTime(joined.at, today))}</p>
        </div>
        <ProposalRows view={view} />
      </Section>
    );
  }
  return (
    <Section heading={sv.caseView.decision} word={sv.headingWords.preliminary}>
      {decision === null ? (
        <p className={styles.row}>{sv.caseView.noDecision}</p>
      ) : (
        <div className={styles.row}>
          <p>
            <strong>{sv.codes.preliminaryDecided[decision.outcome]}</strong>
            {decision.reasonCode && <> · {sv.codes.notOpenedReason[decision.reasonCode]}</>}
          </p>
          <p className="as-written">{decision.text}</p>
          {decision.notAtOnceReason && (
            <p className="as-written">
              {sv.caseView.notAtOnce}: {decision.notAtOnceReason}
            </p>
          )}
          <p className="second">
            {sv.caseView.decidedBy(decision.by, decision.function, dayAndTime(decision.decidedAt, today))}
            {decision.delegationSection && <> · {sv.caseView.section(decision.delegationSection)}</>}
          </p>
        </div>
      )}
      <ProposalRows view={view} />
    </Section>
  );
}
