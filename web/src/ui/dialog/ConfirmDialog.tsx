import { Button } from '@navikt/ds-react/Button';
import { sv } from '../../app/sv.ts';
import { Dialog } from './Dialog.tsx';

interface Props {
  heading: string;
  body: string;
  /** What happens, as the word on the button. */
  confirm: string;
  cancel?: string;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asks before something that can't be undone. */
export function ConfirmDialog({
  heading,
  body,
  confirm,
  cancel = sv.dialog.cancel,
  onConfirm,
  onCancel,
}: Props) {
  return (
    <Dialog
      heading={heading}
      width="small"
      onClose={onCancel}
      onSubmit={onConfirm}
      footer={
        <>
          <Button type="submit" size="small" data-color="danger">
            {confirm}
          </Button>
          <Button type="button" size="small" variant="secondary" onClick={onCancel}>
            {cancel}
          </Button>
        </>
      }
    >
      <p>{body}</p>
    </Dialog>
  );
}
