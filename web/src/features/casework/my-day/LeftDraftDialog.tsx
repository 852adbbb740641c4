import { Button } from '@navikt/ds-react/Button';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  discardLeftDraft,
  type LeftDraftWords,
  leftDraftQuery,
  myDayQuery,
  signLeftDraft,
  useCommand,
} from '../../../api/index.ts';
import { useDraft } from '../../../app/drafts/use-draft.ts';
import { sv } from '../../../app/sv.ts';
import { ActionForm } from '../../../ui/dialog/ActionForm.tsx';
import { ConfirmDialog } from '../../../ui/dialog/ConfirmDialog.tsx';
import { Dialog } from '../../../ui/dialog/Dialog.tsx';
import { CommandStatus } from '../../../ui/form/CommandStatus.tsx';
import { useForm } from '../../../ui/form/use-form.ts';
import { checkEntry, toSigning } from '../case/journal/check-entry.ts';
import { EntryFields } from '../case/journal/EntryFields.tsx';

const words = sv.leftDraft;

interface Props {
  draftId: string;
  today: string;
  onClose: () => void;
}

/** What one had begun to write before the case went to somebody else: finished and signed here, or thrown away. */
export function LeftDraftDialog({ draftId, today, onClose }: Props) {
  const { data, error } = useQuery(leftDraftQuery(draftId));
  if (data) return <Finishing stored={data} today={today} onClose={onClose} />;
  return (
    <Dialog heading={words.title} width="small" onClose={onClose} footer={null}>
      <CommandStatus isWaitingForServer={false} error={error} />
    </Dialog>
  );
}

function Finishing({
  stored,
  today,
  onClose,
}: {
  stored: LeftDraftWords;
  today: string;
  onClose: () => void;
}) {
  const { draftId, version, caseNumber } = stored;
  const [initial] = useState(() => wordsOf(stored));
  const draft = useDraft(`left-draft:${draftId}:${version}`, initial);
  const form = useForm('left-draft');
  const [asksToDiscard, setAsksToDiscard] = useState(false);
  const queryClient = useQueryClient();
  const done = () => {
    draft.drop();
    void queryClient.invalidateQueries(myDayQuery);
    onClose();
  };
  const sign = useCommand(signLeftDraft, done);
  const discard = useCommand(discardLeftDraft, done);
  const send = () => {
    if (!form.accepts(checkEntry(draft.value, today))) return;
    const { corrects: _ofTheDraft, ...signing } = toSigning(draft.value);
    sign.send({ draftId, version, ...signing }, { onError: form.takesFrom });
  };

  if (asksToDiscard) {
    return (
      <ConfirmDialog
        heading={sv.entryForm.discardTitle}
        confirm={sv.entryForm.discard}
        cancel={sv.entryForm.keep}
        body={words.discardBody}
        onConfirm={() => discard.send({ draftId })}
        onCancel={() => setAsksToDiscard(false)}
      />
    );
  }
  return (
    <ActionForm
      heading={words.heading(caseNumber)}
      form={form}
      to={sv.entryForm.fixTo}
      submit={words.sign}
      command={sign}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{words.lead(stored.until)}</p>
      {stored.files.length > 0 && <p>{words.files(stored.files.join(', '))}</p>}
      <EntryFields form={form} values={draft.value} change={draft.change} today={today} />
      <div>
        <Button type="button" size="small" variant="tertiary" onClick={() => setAsksToDiscard(true)}>
          {sv.entryForm.discard}
        </Button>
      </div>
    </ActionForm>
  );
}

const wordsOf = ({
  kind,
  eventOn,
  eventTime,
  contactKind,
  counterpart,
  text,
  corrects,
  correctionReason,
}: LeftDraftWords) => ({
  kind,
  eventOn,
  eventTime,
  contactKind,
  counterpart,
  text,
  corrects,
  correctionReason,
});
