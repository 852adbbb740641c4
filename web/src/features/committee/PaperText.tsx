import type { CommitteePaper } from '../../api/committee.ts';
import * as sv from '../../app/sv/committee.ts';
import * as delegationWords from '../../app/sv/delegation.ts';
import { sv as common } from '../../app/sv.ts';
import { dayOf } from '../../ui/format/dates.ts';
import styles from './Committee.module.css';

const words = sv.papers;

/** What is proposed, first; why; and the investigation that it builds on. */
export function PaperText({ paper }: { paper: CommitteePaper }) {
  const { investigation, fromOn, untilOn } = paper;
  return (
    <div className={styles.text}>
      <p className={`as-written ${styles.wording}`}>{paper.wording}</p>
      <p className="second">
        {common.decisionResult[paper.result]} ·{' '}
        {common.decisions.what(
          delegationWords.decisionKind[paper.kind],
          delegationWords.decisionLaw[paper.law],
        )}{' '}
        · {words.section}: {paper.section}
        {(fromOn !== null || untilOn !== null) &&
          ` · ${words.period}: ${common.decisions.periodOf(fromOn, untilOn)}`}
      </p>
      <h3>{words.reasons}</h3>
      <p className="as-written">{paper.reasons}</p>
      <p className="second">{words.preparedBy(paper.by, paper.function, dayOf(paper.recordedAt))}</p>
      {investigation ? (
        <details>
          <summary>
            {words.investigation}. {words.signed(investigation.author, dayOf(investigation.signedAt))}
          </summary>
          {investigation.sections.map((s) => (
            <div key={`${s.heading} ${s.text}`} className={styles.text}>
              <h4>{s.heading}</h4>
              <p className="as-written">{s.text}</p>
            </div>
          ))}
        </details>
      ) : (
        <p className="second">{words.noInvestigation}</p>
      )}
    </div>
  );
}
