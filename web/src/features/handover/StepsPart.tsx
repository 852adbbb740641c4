import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import type { Commission } from '../../api/commissions.ts';
import { serverNow } from '../../api/index.ts';
import { reasonOf, stepName, steps as words } from '../../app/sv/handover.ts';
import { sv } from '../../app/sv.ts';
import { Saved } from '../../ui/form/Saved.tsx';
import { clockTime, dayAndTime } from '../../ui/format/dates.ts';
import { Notice } from '../../ui/page/Notice.tsx';
import { Section } from '../../ui/page/Section.tsx';
import styles from './Handover.module.css';
import { StepDialog } from './StepDialog.tsx';
import { type Does, doesIn } from './step-kinds.ts';

/** What has happened with a commission till it runs, and what can be done with it now. */
export function StepsPart({ view }: { view: Commission }) {
  const [does, setDoes] = useState<Does | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const offered = doesIn(view);
  return (
    <Section
      heading={words.heading}
      action={
        offered.length > 0 && (
          <div className={styles.acts}>
            {offered.map((one, i) => (
              <Button
                key={one}
                size="small"
                variant={i === 0 ? 'primary' : 'secondary'}
                onClick={() => setDoes(one)}
              >
                {words.acts[one]}
              </Button>
            ))}
          </div>
        )
      }
    >
      <Saved text={saved} />
      {offered.includes('settle') && <Notice tone="warning">{words.returned}</Notice>}
      {view.steps.length === 0 && <p>{words.none}</p>}
      <ol className={styles.steps}>
        {view.steps.map((step) => (
          <Step key={step.stepId} step={step} today={view.today} />
        ))}
      </ol>
      {does !== null && (
        <StepDialog
          key={does}
          view={view}
          does={does}
          onClose={() => setDoes(null)}
          onDone={() => {
            setDoes(null);
            setSaved(sv.saved.withTime(words.done[does], clockTime(serverNow())));
          }}
        />
      )}
    </Section>
  );
}

function Step({ step, today }: { step: Commission['steps'][number]; today: string }) {
  const { reason, receiver, text, meetingId } = step;
  return (
    <li>
      <p>
        <strong>{stepName[step.step]}</strong> {step.on}
        {meetingId !== null && ` ${words.atMeeting}`}
        {reason !== null && `: ${reasonOf(step.step, reason).toLocaleLowerCase('sv')}`}
      </p>
      {receiver !== null && <p>{words.to(receiver)}</p>}
      {text !== null && <p className="as-written">{text}</p>}
      <p className="second">
        {words.by(step.by, step.function)} {dayAndTime(step.recordedAt, today)}
      </p>
    </li>
  );
}
