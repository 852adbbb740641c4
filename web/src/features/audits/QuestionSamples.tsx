import { Button } from '@navikt/ds-react/Button';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type AuditSamples, auditSamplesQuery, endSample } from '../../api/audits.ts';
import { question } from '../../app/sv/audits.ts';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { CommandStatus } from '../../ui/form/CommandStatus.tsx';
import { dayOf } from '../../ui/format/dates.ts';
import { Section } from '../../ui/page/Section.tsx';
import styles from './Audits.module.css';
import { SampleDialog } from './SampleDialog.tsx';
import { useAuditCommand } from './use-audit-command.ts';

const words = question.samples;

/** Files that auditors may read about a question: by whose decision, how they were drawn and how long they are open. */
export function QuestionSamples({
  questionId,
  onSaved,
}: {
  questionId: string;
  onSaved: (text: string) => void;
}) {
  const { data: view } = useSuspenseQuery(auditSamplesQuery);
  const [isDeciding, setDeciding] = useState(false);
  const ending = useAuditCommand(endSample, () => onSaved(words.ended));
  const own = view.samples.filter((s) => s.questionId === questionId);
  return (
    <Section
      heading={words.heading}
      action={
        view.mayDecide && (
          <Button size="small" variant="secondary" onClick={() => setDeciding(true)}>
            {words.decide}
          </Button>
        )
      }
    >
      <p className={styles.second}>{words.lead}</p>
      <CommandStatus isWaitingForServer={ending.isWaitingForServer} error={ending.error} />
      {own.length === 0 && <p>{words.none}</p>}
      <ul className={styles.plain}>
        {own.map((s) => (
          <SampleItem key={s.sampleId} sample={s} onEnd={() => ending.send({ sampleId: s.sampleId })} />
        ))}
      </ul>
      {isDeciding && (
        <SampleDialog
          questionId={questionId}
          view={view}
          onClose={() => setDeciding(false)}
          onDone={() => {
            setDeciding(false);
            onSaved(words.decided);
          }}
        />
      )}
    </Section>
  );
}

function SampleItem({ sample: s, onEnd }: { sample: AuditSamples['samples'][number]; onEnd: () => void }) {
  return (
    <li className={styles.change}>
      <strong>
        {words.drawn(s.drawn, s.population)} ·{' '}
        {s.isOpen ? words.open(s.openTo) : words.closed(s.ended ? dayOf(s.ended.at) : s.openTo)}
      </strong>
      <p>{words.of(s.populationTitle, s.fromOn, s.toOn)}</p>
      <p className={styles.second}>
        {words.for(s.auditors.join(', '))}. {words.by(s.decision, s.decidedBy, dayOf(s.decidedAt))}
      </p>
      <p className={styles.second}>{words.seed(s.seed)}</p>
      {(s.mayOpen || s.mayEnd) && (
        <div className={styles.aside}>
          {s.mayOpen && (
            <ButtonLink
              size="small"
              variant="secondary"
              to="/revision/stickprov/$sampleId"
              params={{ sampleId: s.sampleId }}
            >
              {words.show}
            </ButtonLink>
          )}
          {s.mayEnd && (
            <Button
              size="small"
              variant="tertiary"
              aria-label={words.endOf(s.populationTitle)}
              onClick={onEnd}
            >
              {words.end}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
