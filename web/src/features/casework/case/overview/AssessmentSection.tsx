import type { Case } from '../../../../api/index.ts';
import { sv } from '../../../../app/sv.ts';
import { dayAndTime } from '../../../../ui/format/dates.ts';
import { Section } from '../../../../ui/page/Section.tsx';
import styles from './Overview.module.css';

export function AssessmentSection({ view }: { view: Case }) {
  return (
    <Section heading={sv.caseView.assessments} word={sv.headingWords.assessment}>
      {view.protectionAssessments.length === 0 && (
        <p className={styles.row}>
          {view.state === 'joined' ? sv.caseView.assessedThere : sv.caseView.noAssessment}
        </p>
      )}
      {view.protectionAssessments.map((made) => (
        <div key={made.id} className={styles.row}>
          <p>
            <strong>{sv.codes.protectionOutcome[made.outcome]}</strong>
          </p>
          <p className="as-written">{made.reasons}</p>
          {made.measures && (
            <p className="as-written">
              {sv.caseView.measures}: {made.measures}
            </p>
          )}
          <p className="second">{sv.caseView.madeBy(made.by, dayAndTime(made.madeAt, view.today))}</p>
        </div>
      ))}
    </Section>
  );
}
