import type { Decision, Decisions } from '../../../../api/index.ts';
import * as delegationWords from '../../../../app/sv/delegation.ts';
import { execution } from '../../../../app/sv/execution.ts';
import * as preliminaryWords from '../../../../app/sv/preliminary.ts';
import { sv } from '../../../../app/sv.ts';
import { ButtonLink } from '../../../../ui/ButtonLink.tsx';
import { dayAndTime, dayOf } from '../../../../ui/format/dates.ts';
import { AppealRows } from './AppealRows.tsx';
import { CustodyLink } from './CustodyLink.tsx';
import styles from './Decision.module.css';
import { DecisionText } from './DecisionText.tsx';
import { whatIs } from './decision-words.ts';
import { ExecutionLine } from './ExecutionLine.tsx';
import { LegalForceLine } from './LegalForceLine.tsx';
import { NoticeRows } from './NoticeRows.tsx';
import { WriteDecisionLink } from './WriteDecisionLink.tsx';

const words = sv.decisions;

interface Props {
  view: Decisions;
  decision: Decision;
}

/** One decision: what was decided first, the reasons after, then whom it was told and what came of it. */
export function DecisionRow({ view, decision }: Props) {
  const [now, ...earlier] = decision.versions;
  if (!now) return null;
  const what = `${whatIs(decision)}, ${decision.decidedOn}`;
  const about = { om: decision.decisionId };
  return (
    <article className={styles.decision} aria-label={what}>
      <h3>
        {sv.decisionResult[decision.result]} · {whatIs(decision)}
      </h3>
      <p className="second">
        {words.decidedOn(decision.decidedOn)} · {decidedBy(decision)}
        {decision.delegationSection !== null &&
          ` · ${preliminaryWords.intakeRules.point(decision.delegationSection)}`}
      </p>
      {decision.replacedBy && (
        <p>
          <strong>{words.replacedBy[decision.replacedBy.effect]}</strong>
        </p>
      )}
      {decision.replaces && (
        <p>
          {words.replaces[decision.replaces.effect]}. {sv.changeGround[decision.replaces.ground]}.
        </p>
      )}
      <DecisionText text={now} urgentReason={decision.urgentReason} />
      {earlier.length > 0 && (
        <details>
          <summary>
            {words.corrected(dayOf(now.recordedAt))}. {words.before}
          </summary>
          {earlier.map((version) => (
            <DecisionText key={version.version} text={version} urgentReason={null} />
          ))}
          <p className="second">{now.correctionReason}</p>
        </details>
      )}
      <p className="second">
        {decision.appealable ? words.appealable : words.notAppealable}
        {decision.level !== 'official' &&
          ` · ${words.recordedBy(decision.by, decision.function)} ${dayAndTime(decision.recordedAt, view.today)}`}
      </p>
      <CustodyLink caseId={view.caseId} decision={decision} />
      <ExecutionLine execution={decision.execution} />
      <NoticeRows decision={decision} />
      <LegalForceLine decision={decision} />
      <AppealRows view={view} decision={decision} />
      <div className={styles.acts}>
        {view.allowed.includes('casework.tell-decision') && (
          <ButtonLink
            to="/arenden/$caseId/beslut/brev"
            params={{ caseId: view.caseId }}
            search={{ skriv: 'decision', ...about }}
            variant="secondary"
            size="small"
            aria-label={words.actOf(words.acts.letter, what)}
          >
            {words.acts.letter}
          </ButtonLink>
        )}
        <WriteDecisionLink
          view={view}
          operation="casework.tell-decision"
          search={{ skriv: 'underratta', ...about }}
          label={words.actOf(words.acts.tell, what)}
        >
          {words.acts.tell}
        </WriteDecisionLink>
        {decision.execution?.standing === 'waiting' && (
          <WriteDecisionLink
            view={view}
            operation="casework.record-execution"
            search={{ skriv: 'verkstallt', ...about }}
            label={words.actOf(execution.act, what)}
          >
            {execution.act}
          </WriteDecisionLink>
        )}
        {decision.appealable && decision.notices.length > 0 && (
          <WriteDecisionLink
            view={view}
            operation="casework.receive-appeal"
            search={{ skriv: 'overklagande', ...about }}
            label={words.actOf(words.acts.appeal, what)}
          >
            {words.acts.appeal}
          </WriteDecisionLink>
        )}
        {decision.mayChange && (
          <WriteDecisionLink
            view={view}
            operation="casework.record-decision"
            search={{ skriv: 'nytt', ...about }}
            label={words.actOf(words.acts.change, what)}
          >
            {words.acts.change}
          </WriteDecisionLink>
        )}
        <WriteDecisionLink
          view={view}
          operation="casework.correct-decision"
          search={{ skriv: 'ratta', ...about }}
          label={words.actOf(words.acts.correct, what)}
        >
          {words.acts.correct}
        </WriteDecisionLink>
      </div>
    </article>
  );
}

const decidedBy = ({ level, minutes, by, function: title }: Decision): string =>
  level === 'official'
    ? words.by(by, title)
    : [delegationWords.deciderLevel[level], minutes].filter(Boolean).join(', ');
