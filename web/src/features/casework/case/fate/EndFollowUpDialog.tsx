import { Textarea } from '@navikt/ds-react/Textarea';
import { endFollowUp } from '../../../../api/index.ts';
import { useDraft } from '../../../../app/drafts/use-draft.ts';
import * as fateWords from '../../../../app/sv/fate.ts';
import { ActionForm } from '../../../../ui/dialog/ActionForm.tsx';
import { collectErrors } from '../../../../ui/form/field-errors.ts';
import { useForm } from '../../../../ui/form/use-form.ts';
import type { ActionProps } from '../actions/action-props.ts';
import { useCaseCommand } from '../actions/use-case-command.ts';

const EMPTY = { text: '' };
const words = fateWords.endFollowUp;

/** There is nothing more to follow: what it showed, and the case is closed. */
export function EndFollowUpDialog({ view, onClose, onDone }: ActionProps) {
  const draft = useDraft(`end-follow-up:${view.caseId}`, EMPTY);
  const form = useForm('end-follow-up');
  const command = useCaseCommand(endFollowUp, () => {
    draft.drop();
    onDone();
  });
  const { text } = draft.value;

  const send = () => {
    if (!form.accepts(collectErrors([['text', text.trim() === '' && words.textMissing]]))) return;
    command.send({ caseId: view.caseId, text }, { onError: form.takesFrom });
  };

  return (
    <ActionForm
      heading={words.title}
      form={form}
      to={words.fixTo}
      submit={words.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{words.lead}</p>
      <Textarea
        {...form.field('text')}
        label={words.text}
        size="small"
        minRows={4}
        value={text}
        onChange={(event) => draft.change({ text: event.target.value })}
      />
    </ActionForm>
  );
}
