import { Button } from '@navikt/ds-react/Button';
import type { ReactNode } from 'react';
import { sv } from '../../app/sv.ts';
import { CommandStatus } from '../form/CommandStatus.tsx';
import { FormErrors } from '../form/FormErrors.tsx';
import { Saved } from '../form/Saved.tsx';
import { SubmitButton } from '../form/SubmitButton.tsx';
import type { Form } from '../form/use-form.ts';
import { clockTime } from '../format/dates.ts';
import { Dialog } from './Dialog.tsx';

interface Props {
  heading: string;
  form: Form;
  /** What the form does, in the infinitive, for the summary of errors. */
  to: string;
  /** The word on the button that does it. */
  submit: string;
  command: { isSending: boolean; isWaitingForServer: boolean; error: unknown };
  draftSavedAt: number | null;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** The frame of every action: errors on top, the fields, how the sending goes, and the button that says what happens. */
export function ActionForm(props: Props) {
  const { heading, form, to, submit, command, draftSavedAt, onSubmit, onClose, children } = props;
  return (
    <Dialog
      heading={heading}
      onClose={onClose}
      onSubmit={onSubmit}
      footer={
        <>
          <SubmitButton size="small" isSending={command.isSending && !command.isWaitingForServer}>
            {submit}
          </SubmitButton>
          <Button type="button" size="small" variant="tertiary" onClick={onClose}>
            {sv.dialog.cancel}
          </Button>
          <Saved text={draftSavedAt === null ? null : sv.saved.inTab(clockTime(draftSavedAt))} />
        </>
      }
    >
      <FormErrors form={form} to={to} />
      {children}
      <CommandStatus isWaitingForServer={command.isWaitingForServer} error={unplaced(command.error, form)} />
    </Dialog>
  );
}

/** An error that stands at the fields is not said a second time. */
function unplaced(error: unknown, form: Form): unknown {
  return Object.keys(form.errors).length > 0 ? null : error;
}
