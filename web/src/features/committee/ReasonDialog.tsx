import { Textarea } from '@navikt/ds-react/Textarea';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { useForm } from '../../ui/form/use-form.ts';

interface Props {
  name: string;
  words: { title: string; to: string; submit: string; lead?: string; reason: string; reasonMissing: string };
  command: { isSending: boolean; isWaitingForServer: boolean; error: unknown };
  onSend: (reason: string, on: { onError: (error: Error) => void }) => void;
  onClose: () => void;
}

/** Something that is done for a reason that is written. */
export function ReasonDialog({ name, words, command, onSend, onClose }: Props) {
  const draft = useDraft(name, { reason: '' });
  const form = useForm(name);
  const { reason } = draft.value;
  const send = () => {
    if (!form.accepts(collectErrors([['reason', reason.trim() === '' && words.reasonMissing]]))) return;
    draft.drop();
    onSend(reason, { onError: form.takesFrom });
  };
  return (
    <ActionForm
      heading={words.title}
      form={form}
      to={words.to}
      submit={words.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      {words.lead && <p>{words.lead}</p>}
      <Textarea
        {...form.field('reason')}
        label={words.reason}
        size="small"
        minRows={3}
        value={reason}
        onChange={(event) => draft.change({ reason: event.target.value })}
      />
    </ActionForm>
  );
}
