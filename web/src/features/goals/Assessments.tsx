import { Button } from '@navikt/ds-react/Button';
import type { Goal } from '../../api/goals.ts';
import { assessment as assessmentWords, goal as goalWords } from '../../app/sv/goals.ts';
import { dayOf } from '../../ui/format/dates.ts';
import { Notice } from '../../ui/page/Notice.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { periodInWords } from '../measures/period.ts';
import { AssessmentTag, ReachTag } from './AssessmentTag.tsx';
import styles from './Goals.module.css';
import { toldText, valueText } from './goal-figures.ts';

const words = goalWords.assess;

type One = Goal['assessments'][number];

/** How the goal was assessed in the chosen period, with what its figures say; earlier ones beside. */
export function Assessments({ goal, onAssess }: { goal: Goal; onAssess: () => void }) {
  const [last, ...before] = goal.assessments.filter((a) => a.period === goal.period);
  const period = goal.periods.find((p) => p.period === goal.period);
  const due = !last ? (period?.assessBy ?? null) : null;
  const isLate = due !== null && due < goal.today;
  const hasTarget = goal.indicators.some((i) => i.withdrawn === null && i.targets.length > 0);
  return (
    <Section
      heading={words.heading(periodInWords(goal.period))}
      action={
        goal.mayAssess &&
        !goal.ended && (
          <Button size="small" onClick={onAssess}>
            {last ? words.again : words.act}
          </Button>
        )
      }
    >
      <div className={styles.stack}>
        {due !== null && period?.over && (
          <Notice tone={isLate ? 'warning' : 'info'}>{isLate ? words.late(due) : words.due(due)}</Notice>
        )}
        {last ? <OneAssessment assessment={last} /> : <p className={styles.second}>{words.none}</p>}
        {!last && (
          <p className={styles.second}>
            {hasTarget || goal.level === 'council'
              ? words.proposal(assessmentWords[goal.proposal.assessment].toLowerCase())
              : words.noFigures}
          </p>
        )}
        {before.length > 0 && (
          <details className={styles.details}>
            <summary>{words.before}</summary>
            <ul>
              {before.map((assessment) => (
                <li key={assessment.assessmentId}>
                  <OneAssessment assessment={assessment} />
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </Section>
  );
}

function OneAssessment({ assessment: a }: { assessment: One }) {
  return (
    <>
      <p>
        <AssessmentTag code={a.assessment} />{' '}
        <span className={styles.second}>{words.by(dayOf(a.at), a.by, a.byTitle)}</span>
      </p>
      <p className={styles.said}>{a.words}</p>
      {a.reason && (
        <p className={styles.said}>
          {a.contradicts && (
            <span className={styles.second}>
              {words.contradicts(assessmentWords[a.proposed].toLowerCase())}{' '}
            </span>
          )}
          {a.reason}
        </p>
      )}
      {a.figures.length > 0 && (
        <details className={styles.details}>
          <summary>{words.figures}</summary>
          <ul>
            {a.figures.map(({ title, figure, target, standing }) => (
              <li key={`${figure.ref.kind} ${figure.ref.id}`}>
                {title}: {toldText(figure)}
                {target !== null && ` (${valueText(figure.kind, target, figure.suffix)})`}{' '}
                <ReachTag code={standing} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
