import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { type FormEvent, useState } from 'react';
import { checkExistence, type ExistenceAnswer, useCommand } from '../../../api/index.ts';
import { sv } from '../../../app/sv.ts';
import { CommandStatus } from '../../../ui/form/CommandStatus.tsx';
import { collectErrors, hasErrors } from '../../../ui/form/field-errors.ts';
import { SubmitButton } from '../../../ui/form/SubmitButton.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { Box } from '../../../ui/page/Box.tsx';
import { ExistenceResult } from './ExistenceResult.tsx';
import { childLabel, toExistenceCheck } from './existence.ts';
import styles from './Report.module.css';
import type { ChildValues } from './report-values.ts';

const words = sv.existence;

/** Beside the form: is the child known here? No content, and the reason is kept in the log. */
export function ExistenceBox({ childrenValues }: { childrenValues: readonly ChildValues[] }) {
  const [chosen, setChosen] = useState(0);
  const [reason, setReason] = useState(words.reasonDefault);
  const [answer, setAnswer] = useState<{ who: string; known: ExistenceAnswer['known'] } | null>(null);
  const form = useForm('existence');
  const n = Math.min(chosen, childrenValues.length - 1);
  const child = childrenValues[n];
  const input = child ? toExistenceCheck(child, reason) : null;
  const command = useCommand(checkExistence, ({ known }) => {
    setAnswer({ who: childLabel(child, n), known });
  });

  const send = (event: FormEvent) => {
    event.preventDefault();
    const accepted = form.accepts(collectErrors([['reason', reason.trim() === '' && words.reasonMissing]]));
    if (accepted && input !== null) command.send(input, { onError: form.takesFrom });
  };

  return (
    <Box heading={words.title}>
      <form noValidate onSubmit={send} className={styles.boxFields}>
        <p className="second">{words.lead}</p>
        {childrenValues.length > 1 && (
          <Select
            label={words.which}
            size="small"
            value={n}
            onChange={(event) => setChosen(Number(event.target.value))}
          >
            {childrenValues.map((one, i) => (
              <option key={one.key} value={i}>
                {childLabel(one, i)}
              </option>
            ))}
          </Select>
        )}
        <TextField
          {...form.field('reason')}
          label={words.reason}
          size="small"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        {input === null && <p className="second">{words.needOne}</p>}
        <div>
          <SubmitButton
            size="small"
            variant="secondary"
            disabled={input === null}
            isSending={command.isSending}
          >
            {words.submit}
          </SubmitButton>
        </div>
        <CommandStatus
          isWaitingForServer={command.isWaitingForServer}
          error={hasErrors(form.errors) ? null : command.error}
        />
      </form>
      <div role="status">{answer && <ExistenceResult {...answer} />}</div>
    </Box>
  );
}
