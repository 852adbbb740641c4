import { Textarea } from '@navikt/ds-react/Textarea';
import { type CaseClosing, closeCase, type Decisions } from '../../../../api/index.ts';
import { useDraft } from '../../../../app/drafts/use-draft.ts';
import { afterDecision } from '../../../../app/sv/after-decision.ts';
import { ActionForm } from '../../../../ui/dialog/ActionForm.tsx';
import { CodeRadios } from '../../../../ui/form/CodeRadios.tsx';
import { collectErrors } from '../../../../ui/form/field-errors.ts';
import { useForm } from '../../../../ui/form/use-form.ts';
import { useDecisionsCommand } from './use-decisions.ts';

const words = afterDecision.closing;
const REASONS = Object.keys(words.reasons) as CaseClosing[];
const EMPTY: { reason: CaseClosing | null; text: string } = { reason: null, text: '' };

/** No intervention follows on the decision: why, and the case is closed. */
export function CloseCaseDialog({ view: { caseId }, onClose }: { view: Decisions; onClose: () => void }) {
  const draft = useDraft(`close-case:${caseId}`, EMPTY);
  const form = useForm('close-case');
  const command = useDecisionsCommand(closeCase, () => {
    draft.drop();
    onClose();
  });
  const { reason, text } = draft.value;
  const send = () => {
    const accepted = form.accepts(
      collectErrors([
        ['reason', reason === null && words.reasonMissing],
        ['text', text.trim() === '' && words.textMissing],
      ]),
    );
    if (!accepted || reason === null) return;
    command.send({ caseId, reason, text }, { onError: form.takesFrom });
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
      <CodeRadios
        {...form.field('reason')}
        legend={words.reason}
        codes={REASONS}
        words={words.reasons}
        value={reason}
        onChange={(chosen) => draft.change({ reason: chosen })}
      />
      <Textarea
        {...form.field('text')}
        label={words.text}
        size="small"
        minRows={3}
        value={text}
        onChange={(event) => draft.change({ text: event.target.value })}
      />
    </ActionForm>
  );
}
