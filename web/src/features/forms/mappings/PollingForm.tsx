import { Button } from '@navikt/ds-react/Button';
import { Checkbox } from '@navikt/ds-react/Checkbox';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type PolledForm, pollingQuery, setPolling, useCommand } from '../../../api/index.ts';
import * as formWords from '../../../app/sv/forms.ts';
import { CommandStatus } from '../../../ui/form/CommandStatus.tsx';
import { FormErrors } from '../../../ui/form/FormErrors.tsx';
import { collectErrors } from '../../../ui/form/field-errors.ts';
import { SubmitButton } from '../../../ui/form/SubmitButton.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import styles from '../Forms.module.css';

const words = formWords.polling;

interface Props {
  /** Null for one that has not been fetched before. */
  form: PolledForm | null;
  onSaved: () => void;
  onCancel: () => void;
}

/** Which form is fetched, in which statuses there, and which status it is then given. */
export function PollingForm({ form: polled, onSaved, onCancel }: Props) {
  const queryClient = useQueryClient();
  const [familyId, setFamilyId] = useState(polled ? String(polled.familyId) : '');
  const [statuses, setStatuses] = useState(polled?.statuses.join('\n') ?? '');
  const [doneStatus, setDoneStatus] = useState(polled?.doneStatus ?? '');
  const [isOn, setIsOn] = useState(polled?.isOn ?? true);
  const form = useForm(`polling-${polled?.familyId ?? 'new'}`);
  const command = useCommand(setPolling, (polling) => {
    queryClient.setQueryData(pollingQuery.queryKey, polling);
    onSaved();
  });

  const send = (event: FormEvent) => {
    event.preventDefault();
    const named = statuses
      .split('\n')
      .map((status) => status.trim())
      .filter((status) => status !== '');
    const done = doneStatus.trim();
    const errors = collectErrors([
      ['familyId', !/^[1-9]\d{0,8}$/.test(familyId.trim()) && words.familyMissing],
      ['statuses', named.length === 0 && words.statusMissing],
      ['doneStatus', named.includes(done) && words.statusIsFetched],
    ]);
    if (!form.accepts(errors)) return;
    command.send(
      {
        familyId: Number(familyId.trim()),
        isOn,
        statuses: named,
        ...(done === '' ? {} : { doneStatus: done }),
      },
      { onError: form.takesFrom },
    );
  };

  return (
    <form noValidate onSubmit={send} className={styles.form} aria-label={words.formLabel}>
      <FormErrors form={form} to={words.fixTo} />
      <TextField
        {...form.field('familyId')}
        label={words.familyId}
        description={words.familyIdHelp}
        size="small"
        inputMode="numeric"
        readOnly={polled !== null}
        value={familyId}
        onChange={(event) => setFamilyId(event.target.value)}
      />
      <Textarea
        {...form.field('statuses')}
        label={words.statuses}
        description={words.statusesHelp}
        size="small"
        minRows={2}
        value={statuses}
        onChange={(event) => setStatuses(event.target.value)}
      />
      <TextField
        {...form.field('doneStatus')}
        label={words.doneStatus}
        description={words.doneStatusHelp}
        size="small"
        value={doneStatus}
        onChange={(event) => setDoneStatus(event.target.value)}
      />
      <Checkbox size="small" checked={isOn} onChange={(event) => setIsOn(event.target.checked)}>
        {words.isOn}
      </Checkbox>
      <CommandStatus isWaitingForServer={command.isWaitingForServer} error={command.error} />
      <div className={styles.buttons}>
        <SubmitButton size="small" isSending={command.isSending && !command.isWaitingForServer}>
          {words.submit}
        </SubmitButton>
        <Button type="button" size="small" variant="tertiary" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
