import { Button } from '@navikt/ds-react/Button';
import { Link, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { sv } from '../../../app/sv.ts';
import { CommandStatus } from '../../../ui/form/CommandStatus.tsx';
import { Explained } from '../../../ui/words/Explained.tsx';
import type { TourStep } from '../texts/tours.ts';
import { Progress } from './Progress.tsx';
import styles from './Tour.module.css';
import { useTour } from './use-tour.ts';

const words = sv.tour;

/** The step one is on, over the page that it is about, until the tour is left or done. */
export function TourStrip() {
  const { steps, step, go, leave, finish, isSending, error, isWaitingForServer } = useTour();
  const { pathname } = useLocation();
  const [isFolded, setIsFolded] = useState(false);
  const now = steps[step];
  if (!now || pathname === '/rundtur') return null;
  const isLast = step === steps.length - 1;
  return (
    <aside aria-label={words.region} className={styles.strip}>
      <div className={styles.head}>
        <p role="status" className={styles.at}>
          <span className="second">{words.at(step + 1, steps.length)}</span> <strong>{now.title}</strong>
        </p>
        <Button
          size="xsmall"
          variant="tertiary"
          aria-expanded={!isFolded}
          onClick={() => setIsFolded(!isFolded)}
        >
          {isFolded ? words.unfold : words.fold}
        </Button>
        <Button size="xsmall" variant="tertiary" onClick={leave}>
          {words.leave}
        </Button>
      </div>
      <Progress step={step} of={steps.length} />
      {!isFolded && <StepText step={now} isElsewhere={pathname !== now.to} />}
      <div className={styles.buttons}>
        {isLast ? (
          <Button size="small" loading={isSending} onClick={finish}>
            {words.done}
          </Button>
        ) : (
          <Button size="small" loading={isSending} onClick={() => go(step + 1)}>
            {words.next(steps[step + 1]?.title ?? '')}
          </Button>
        )}
        {step > 0 && (
          <Button size="small" variant="secondary" onClick={() => go(step - 1)}>
            {words.back}
          </Button>
        )}
      </div>
      <CommandStatus isWaitingForServer={isWaitingForServer} error={error} />
    </aside>
  );
}

function StepText({ step, isElsewhere }: { step: TourStep; isElsewhere: boolean }) {
  return (
    <dl className={styles.text}>
      <dt>{words.look}</dt>
      <dd>
        <Explained text={step.look} />
      </dd>
      <dt>{words.attempt}</dt>
      <dd>
        <Explained text={step.attempt} />{' '}
        {isElsewhere && <Link to={step.to}>{words.toPage(step.title)}</Link>}
      </dd>
    </dl>
  );
}
