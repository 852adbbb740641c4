import { Textarea } from '@navikt/ds-react/Textarea';
import { useState } from 'react';
import { type Limit, withdrawLimit } from '../../api/promises.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { limits } from '../../app/sv/promises.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { useForm } from '../../ui/form/use-form.ts';
import { usePromiseCommand } from './use-promise-command.ts';

const words = limits.withdrawDialog;

/** A limit that is no longer used, with the reason. */
export function WithdrawLimitDialog({
  limit: { targetId, title },
  onClose,
  onDone,
}: {
  limit: Limit;
  onClose: () => void;
  onDone: () => void;
}) {
  const [initial] = useState(() => ({ why: '' }));
  const draft = useDraft(`measure-limit-withdraw:${targetId}`, initial);
  const form = useForm('measure-limit-withdraw');
  const command = usePromiseCommand(withdrawLimit, () => {
    draft.drop();
    onDone();
  });
  const { why } = draft.value;
  const send = () => {
    if (!form.accepts(collectErrors([['why', why.trim() === '' && words.whyMissing]]))) return;
    command.send({ targetId, why }, { onError: form.takesFrom });
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
      <p>
        <strong>{title}</strong>
      </p>
      <p>{words.what}</p>
      <Textarea
        {...form.field('why')}
        label={words.why}
        size="small"
        minRows={2}
        value={why}
        onChange={(event) => draft.change({ why: event.target.value })}
      />
    </ActionForm>
  );
}
