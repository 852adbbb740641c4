import { Button } from '@navikt/ds-react/Button';
import { Textarea } from '@navikt/ds-react/Textarea';
import { useState } from 'react';
import { type ProtectedReporter, readReporter, useCommand } from '../../../../api/index.ts';
import * as secrecyWords from '../../../../app/sv/secrecy.ts';
import { ActionForm } from '../../../../ui/dialog/ActionForm.tsx';
import { Dialog } from '../../../../ui/dialog/Dialog.tsx';
import { collectErrors } from '../../../../ui/form/field-errors.ts';
import { useForm } from '../../../../ui/form/use-form.ts';
import { Facts } from '../../../../ui/page/Facts.tsx';
import { reporterFacts } from '../report/reporter-facts.ts';
import type { SecrecyDialogProps } from './dialog-props.ts';

const words = secrecyWords.secrecy.readReporter;

/** Who a shielded reporter is: asked for with a reason, shown in this dialog and kept nowhere in the client. */
export function ReadReporterDialog({
  secrecy,
  reportId,
  onClose,
}: SecrecyDialogProps & { reportId: string }) {
  const [reason, setReason] = useState('');
  const [reporter, setReporter] = useState<ProtectedReporter | null>(null);
  const form = useForm('read-reporter');
  const command = useCommand(readReporter, setReporter);
  if (reporter) {
    return (
      <Dialog
        heading={words.title}
        onClose={onClose}
        footer={
          <Button type="button" size="small" variant="secondary" onClick={onClose}>
            {words.close}
          </Button>
        }
      >
        <Facts layout="table" facts={reporterFacts({ ...reporter, protected: false })} />
      </Dialog>
    );
  }
  const send = () => {
    if (form.accepts(collectErrors([['reason', reason.trim() === '' && words.reasonMissing]]))) {
      command.send({ caseId: secrecy.caseId, reportId, reason }, { onError: form.takesFrom });
    }
  };
  return (
    <ActionForm
      heading={words.title}
      form={form}
      to={words.fixTo}
      submit={words.submit}
      command={command}
      draftSavedAt={null}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{words.lead}</p>
      <Textarea
        {...form.field('reason')}
        label={words.reason}
        size="small"
        minRows={2}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </ActionForm>
  );
}
