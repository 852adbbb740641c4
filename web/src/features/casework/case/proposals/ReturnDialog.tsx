import { Textarea } from '@navikt/ds-react/Textarea';
import { returnProposal } from '../../../../api/index.ts';
import { useDraft } from '../../../../app/drafts/use-draft.ts';
import { sv } from '../../../../app/sv.ts';
import { ActionForm } from '../../../../ui/dialog/ActionForm.tsx';
import { collectErrors } from '../../../../ui/form/field-errors.ts';
import { useForm } from '../../../../ui/form/use-form.ts';
import type { ActionProps } from '../actions/action-props.ts';
import { useCaseCommand } from '../actions/use-case-command.ts';
import { waitingIn } from './waiting.ts';

const words = sv.proposal;
const NO_NOTE = { note: '' };

/** Sends a proposal back with a note; whoever made it takes it back with the same form. */
export function ReturnDialog({ view, onClose, onDone }: ActionProps) {
  const waiting = waitingIn(view);
  const isOwn = waiting?.own ?? false;
  const draft = useDraft(`return-proposal:${view.caseId}`, NO_NOTE);
  const { note } = draft.value;
  const form = useForm('return-proposal');
  const command = useCaseCommand(returnProposal, () => {
    draft.drop();
    onDone();
  });
  const send = () => {
    const missing = note.trim() === '' && (isOwn ? words.whyMissing : words.noteMissing);
    if (!form.accepts(collectErrors([['note', missing]])) || !waiting) return;
    command.send({ caseId: view.caseId, proposalId: waiting.proposalId, note }, { onError: form.takesFrom });
  };

  return (
    <ActionForm
      heading={isOwn ? words.takeBack : words.returnTitle}
      form={form}
      to={isOwn ? words.fixTakeBackTo : words.fixReturnTo}
      submit={isOwn ? words.takeBack : words.submitReturn}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <Textarea
        {...form.field('note')}
        label={isOwn ? words.takeBackNote : words.note}
        description={isOwn ? undefined : words.noteHelp}
        size="small"
        minRows={3}
        value={note}
        onChange={(event) => draft.change({ note: event.target.value })}
      />
    </ActionForm>
  );
}
