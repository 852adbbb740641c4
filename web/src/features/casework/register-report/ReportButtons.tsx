import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import type { ReportKind } from '../../../api/index.ts';
import { sv } from '../../../app/sv.ts';
import { ConfirmDialog } from '../../../ui/dialog/ConfirmDialog.tsx';
import { CommandStatus } from '../../../ui/form/CommandStatus.tsx';
import { hasErrors } from '../../../ui/form/field-errors.ts';
import { Saved } from '../../../ui/form/Saved.tsx';
import { SubmitButton } from '../../../ui/form/SubmitButton.tsx';
import type { Form } from '../../../ui/form/use-form.ts';
import { clockTime } from '../../../ui/format/dates.ts';
import styles from './Report.module.css';

interface Props {
  kind: ReportKind;
  command: { isSending: boolean; isWaitingForServer: boolean; error: unknown };
  form: Form;
  draft: { savedAt: number | null; drop: () => void };
}

/** Register or clear, and how the draft and the sending stand. */
export function ReportButtons({ kind, command, form, draft }: Props) {
  const [asksToClear, setAsksToClear] = useState(false);
  const clear = () => {
    draft.drop();
    form.clearErrors();
    setAsksToClear(false);
  };
  return (
    <div className={styles.fields}>
      <CommandStatus
        isWaitingForServer={command.isWaitingForServer}
        error={hasErrors(form.errors) ? null : command.error}
      />
      <div className={styles.buttons}>
        <SubmitButton size="medium" isSending={command.isSending && !command.isWaitingForServer}>
          {kind === 'application' ? sv.receive.submitApplication : sv.receive.submit}
        </SubmitButton>
        {draft.savedAt !== null && (
          <Button type="button" size="medium" variant="tertiary" onClick={() => setAsksToClear(true)}>
            {sv.receive.clear}
          </Button>
        )}
        <Saved text={draft.savedAt === null ? null : sv.saved.inTab(clockTime(draft.savedAt))} />
      </div>
      <p className="second">{sv.receive.draftHelp}</p>
      {asksToClear && (
        <ConfirmDialog
          heading={sv.receive.clearTitle}
          body={sv.receive.clearBody}
          confirm={sv.receive.clearConfirm}
          onConfirm={clear}
          onCancel={() => setAsksToClear(false)}
        />
      )}
    </div>
  );
}
