import { Link } from '@tanstack/react-router';
import type { Case } from '../../../../api/index.ts';
import * as fateWords from '../../../../app/sv/fate.ts';
import * as investigationWords from '../../../../app/sv/investigation.ts';
import { sv } from '../../../../app/sv.ts';
import { dayAndTime } from '../../../../ui/format/dates.ts';
import { Section } from '../../../../ui/page/Section.tsx';
import styles from './Fate.module.css';

const words = fateWords.fate;

/** What the investigation came to, whether it was in time, and the follow-up after it. */
export function ConclusionSection({ view }: { view: Case }) {
  const conclusion = view.fate?.conclusion;
  if (!conclusion) return null;
  const { dueOn, daysLate } = conclusion;
  return (
    <>
      <Section heading={words.conclusion}>
        <div className={styles.row}>
          <p>
            <strong>{sv.codes.conclusionOutcome[conclusion.outcome]}</strong> ·{' '}
            {words.concludedOn(conclusion.concludedOn)}
          </p>
          <p className={daysLate > 0 ? styles.late : 'second'}>
            {dueOn === null ? words.noTime : daysLate > 0 ? words.late(daysLate, dueOn) : words.inTime(dueOn)}
          </p>
          <h3>{words.assessment}</h3>
          <p className="as-written">{conclusion.assessment}</p>
          {conclusion.proposal && (
            <>
              <h3>{words.proposal}</h3>
              <p className="as-written">{conclusion.proposal}</p>
            </>
          )}
          {conclusion.unmet.length > 0 && (
            <>
              <h3>{words.unmet}</h3>
              <ul>
                {conclusion.unmet.map(({ code, reason }) => (
                  <li key={code}>
                    {investigationWords.conclusionHindrance[code].what}:{' '}
                    <span className="as-written">{reason}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
          <p className="second">
            {sv.caseView.decidedBy(
              conclusion.by,
              conclusion.function,
              dayAndTime(conclusion.decidedAt, view.today),
            )}
            {conclusion.delegationSection && <> · {sv.caseView.section(conclusion.delegationSection)}</>}
          </p>
        </div>
      </Section>
      {conclusion.followUpReason !== null && (
        <FollowUpSection view={view} reason={conclusion.followUpReason} />
      )}
    </>
  );
}

function FollowUpSection({ view, reason }: { view: Case; reason: string }) {
  const end = view.fate?.followUpEnd;
  return (
    <Section heading={words.followUp}>
      <div className={styles.row}>
        <h3>{words.followUpWhy}</h3>
        <p className="as-written">{reason}</p>
        {!end && (
          <p>
            {words.followUpGoesOn}{' '}
            <Link to="/arenden/$caseId/dokumentation" params={{ caseId: view.caseId }}>
              {words.toJournal}
            </Link>
          </p>
        )}
      </div>
      {end && (
        <div className={styles.row}>
          <p>
            <strong>{sv.codes.followUpEnd[end.endedAs]}</strong>
          </p>
          <p className="as-written">{end.endedAs === 'new_investigation' ? words.newCase : end.text}</p>
          <p className="second">
            {sv.caseView.decidedBy(end.by, end.function, dayAndTime(end.recordedAt, view.today))}
          </p>
        </div>
      )}
    </Section>
  );
}
