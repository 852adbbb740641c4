import { CheckmarkCircleFillIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react/Button';
import { sv } from '../../../app/sv.ts';
import { CommandStatus } from '../../../ui/form/CommandStatus.tsx';
import { Notice } from '../../../ui/page/Notice.tsx';
import { Page } from '../../../ui/page/Page.tsx';
import { Section } from '../../../ui/page/Section.tsx';
import { Explained } from '../../../ui/words/Explained.tsx';
import { Progress } from './Progress.tsx';
import styles from './Tour.module.css';
import { useTour } from './use-tour.ts';

const words = sv.tour;

/** The tour of one's role as a whole: where one is, and the way back to it. */
export function TourPage() {
  const { steps, state, step, go, error, isWaitingForServer } = useTour();
  const isDone = state === 'done';
  const hasBegun = state !== 'not_begun';
  return (
    <Page
      title={words.title}
      windowTitle={words.title}
      lead={words.lead(steps.length)}
      aside={
        <Button onClick={() => go(hasBegun && !isDone ? step : 0)}>
          {!hasBegun && words.begin}
          {isDone && words.again}
          {hasBegun && !isDone && words.goOn(step + 1, steps.length)}
        </Button>
      }
    >
      {isDone && (
        <Notice tone="info" title={words.doneTitle}>
          {words.doneBody}
        </Notice>
      )}
      <CommandStatus isWaitingForServer={isWaitingForServer} error={error} />
      <Section heading={words.stepsTitle} countOf={steps.length}>
        {hasBegun && (
          <div className={styles.whole}>
            <Progress step={isDone ? steps.length - 1 : step - 1} of={steps.length} />
          </div>
        )}
        <ol className={styles.steps}>
          {steps.map((one, n) => (
            <li key={one.title}>
              <div>
                <button type="button" className={styles.stepTitle} onClick={() => go(n)}>
                  {one.title}
                </button>
                <p>
                  <Explained text={one.look} />
                </p>
              </div>
              {hasBegun && <Standing isSeen={isDone || n < step} isHere={!isDone && n === step} />}
            </li>
          ))}
        </ol>
      </Section>
    </Page>
  );
}

function Standing({ isSeen, isHere }: { isSeen: boolean; isHere: boolean }) {
  if (isHere) return <strong>{words.here}</strong>;
  if (!isSeen) return null;
  return (
    <span className={styles.standing}>
      <CheckmarkCircleFillIcon aria-hidden className={styles.icon} />
      {words.seen}
    </span>
  );
}
