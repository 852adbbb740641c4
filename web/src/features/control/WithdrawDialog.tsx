import { Textarea } from '@navikt/ds-react/Textarea';
import { useState } from 'react';
import { type Control, withdrawControl } from '../../api/control.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { plan } from '../../app/sv/control.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { useForm } from '../../ui/form/use-form.ts';
import { useControlCommand } from './use-control-command.ts';

const { withdraw: words } = plan;

/** A control is taken out of the plan, with the reason. */
export function WithdrawDialog({
  control,
  onClose,
  onDone,
}: {
  control: Control;
  onClose: () => void;
  onDone: () => void;
}) {
  const [initial] = useState(() => ({ why: '' }));
  const draft = useDraft(`control-withdraw:${control.controlId}`, initial);
  const form = useForm('control-withdraw');
  const command = useControlCommand(withdrawControl, () => {
    draft.drop();
    onDone();
  });
  const { why } = draft.value;
  const send = () => {
    if (!form.accepts(collectErrors([['why', why.trim() === '' && words.whyMissing]]))) return;
    command.send({ controlId: control.controlId, why }, { onError: form.takesFrom });
  };
  return (
    <ActionForm
      heading={words.heading}
      form={form}
      to={words.fixTo}
      submit={words.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{control.what}</p>
      <Textarea
        {...form.field('why')}
        label={words.why}
        description={words.whyHelp}
        size="small"
        minRows={2}
        value={why}
        onChange={(event) => draft.change({ why: event.target.value })}
      />
    </ActionForm>
  );
}
