import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { useForm } from '../../ui/form/use-form.ts';

interface Props {
  heading: string;
  body: string;
  command: { isSending: boolean; isWaitingForServer: boolean; error: unknown };
  onSubmit: () => void;
  onClose: () => void;
}

/** Asks before something that is not taken back. */
export function AskDialog({ heading, body, command, onSubmit, onClose }: Props) {
  const form = useForm('ask');
  return (
    <ActionForm
      heading={heading}
      form={form}
      to={heading}
      submit={heading}
      command={command}
      draftSavedAt={null}
      onSubmit={onSubmit}
      onClose={onClose}
    >
      <p>{body}</p>
    </ActionForm>
  );
}
