import { Link } from '@tanstack/react-router';
import { situation as words } from '../../app/sv/adult-situation.ts';
import { Section } from '../../ui/page/Section.tsx';
import styles from './Adults.module.css';
import type { Part } from './Record.tsx';

/** Instruments of misuse: when the last was made, and when it is to be made anew. What the treatment led to stands with its commission. */
export function MisuseSection({ view }: Part) {
  const made = view.assessments.filter(({ purpose }) => purpose === 'misuse');
  if (view.area !== 'adult_misuse' && made.length === 0) return null;
  const to = { params: { caseId: view.caseId } } as const;
  return (
    <Section
      heading={words.misuse}
      action={
        <Link to="/arenden/$caseId/utredning/bedomningar" {...to}>
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
      <p className={styles.none}>
        {words.goals}{' '}
        <Link to="/arenden/$caseId/uppdrag" {...to}>
          {words.toCommissions}
        </Link>
      </p>
    </Section>
  );
}
