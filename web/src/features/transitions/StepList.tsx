import type { TransitionStep } from '../../api/transitions.ts';
import { attemptHow, stepTitle, transition as words } from '../../app/sv/transitions.ts';
import { sv } from '../../app/sv.ts';
import styles from './Transitions.module.css';

const areaOf = (code: string): string =>
  code in sv.codes.area ? sv.codes.area[code as keyof typeof sv.codes.area] : code;

/** What has been done, the last first, as it was signed. */
export function StepList({ steps }: { steps: readonly TransitionStep[] }) {
  if (steps.length === 0) return <p>{words.noSteps}</p>;
  return (
    <ul className={styles.steps}>
      {steps.map((step) => (
        <li key={step.stepId} className={styles.step}>
          <h3>{stepTitle(step, areaOf)}</h3>
          <p className="second">
            {[step.on, step.how && attemptHow[step.how], words.by(step.by, step.byFunction)]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {step.text && <p>{step.text}</p>}
          {step.howToReturn && <p>{step.howToReturn}</p>}
        </li>
      ))}
    </ul>
  );
}
