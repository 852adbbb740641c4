import { Button } from '@navikt/ds-react/Button';
import { sv } from '../../../../app/sv.ts';
import { autofocus } from '../../../../ui/dialog/autofocus.ts';
import { Dialog } from '../../../../ui/dialog/Dialog.tsx';
import { CommandStatus } from '../../../../ui/form/CommandStatus.tsx';

interface Props {
  command: { isSending: boolean; isWaitingForServer: boolean; error: unknown };
  isClosed: boolean;
  onSign: () => void;
  onCancel: () => void;
}

/** Asks once before the entry is locked. The button has the focus, so that Enter is enough. */
export function SignDialog({ command, isClosed, onSign, onCancel }: Props) {
  return (
    <Dialog
      heading={sv.entryForm.signTitle}
      width="small"
      focus="field"
      onClose={onCancel}
      onSubmit={onSign}
      footer={
        <>
          <Button
            type="submit"
            size="small"
            ref={autofocus}
            loading={command.isSending && !command.isWaitingForServer}
          >
            {sv.entryForm.sign}
          </Button>
          <Button type="button" size="small" variant="secondary" onClick={onCancel}>
            {sv.entryForm.cancel}
          </Button>
        </>
      }
    >
      <p>{sv.entryForm.signBody}</p>
      {isClosed && <p>{sv.entryForm.signClosed}</p>}
      <CommandStatus isWaitingForServer={command.isWaitingForServer} error={command.error} />
    </Dialog>
  );
}
