import { Link } from '@tanstack/react-router';
import { goalsAtEnd, situation as words } from '../../app/sv/adult-situation.ts';
import { Section } from '../../ui/page/Section.tsx';
import styles from './Adults.module.css';
import type { Part } from './Record.tsx';

/** Instruments of misuse with the day on which each is made anew, and the treatments with how their goals came out. */
export function MisuseSection({ view }: Part) {
  const made = view.assessments.filter(({ purpose }) => purpose === 'misuse');
  if (view.area !== 'adult_misuse' && made.length === 0) return null;
  const { caseId } = view;
  return (
    <>
      <Section
        heading={words.misuse}
        action={
          <Link to="/arenden/$caseId/utredning/bedomningar" params={{ caseId }}>
            {words.toAssessments}
          </Link>
        }
      >
        {made.length === 0 ? (
          <p className={styles.none}>{words.noAssessments}</p>
        ) : (
          <ul className={styles.rows}>
            {made.map(({ assessmentId, name, on, reassessOn }) => (
              <li key={assessmentId} className={styles.row}>
                <h3>{name}</h3>
                <p>
                  {words.madeOn(on)}
                  {reassessOn && ` · ${words.redoBy(reassessOn)}`}
                </p>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section
        heading={words.treatments}
        action={
          <Link to="/arenden/$caseId/uppdrag" params={{ caseId }}>
            {words.toCommissions}
          </Link>
        }
      >
        {view.courses.length === 0 && <p className={styles.none}>{words.noTreatments}</p>}
        <ul className={styles.rows}>
          {view.courses.map(({ commissionId, name, startedOn, endedOn, goals }) => (
            <li key={commissionId} className={styles.row}>
              <h3>
                <Link to="/arenden/$caseId/uppdrag/$commissionId" params={{ caseId, commissionId }}>
                  {name}
                </Link>
              </h3>
              <p>{words.treatment(startedOn, endedOn)}</p>
              <p className="second">
                {endedOn === null ? words.goalsLater : goals ? goalsAtEnd[goals] : words.noFinal}
              </p>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
