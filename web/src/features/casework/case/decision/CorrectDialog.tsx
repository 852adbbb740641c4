import { Textarea } from '@navikt/ds-react/Textarea';
import { correctDecision, type Decision, type Decisions } from '../../../../api/index.ts';
import { useDraft } from '../../../../app/drafts/use-draft.ts';
import { sv } from '../../../../app/sv.ts';
import { ActionForm } from '../../../../ui/dialog/ActionForm.tsx';
import { collectErrors } from '../../../../ui/form/field-errors.ts';
import { useForm } from '../../../../ui/form/use-form.ts';
import { useDecisionsCommand } from './use-decisions.ts';
import { faultsOf, toWording, WordingFields } from './WordingFields.tsx';

const words = sv.decisions.correct;

interface Props {
  view: Decisions;
  decision: Decision;
  onClose: () => void;
}

/** A clerical error in a decision (FL 36). */
export function CorrectDialog({
  view: { caseId, today },
  decision: { decisionId, versions, level },
  onClose,
}: Props) {
  const [now] = versions;
  const draft = useDraft(`correct-decision:${decisionId}`, {
    wording: now?.wording ?? '',
    section: now?.section ?? '',
    fromOn: now?.fromOn ?? '',
    untilOn: now?.untilOn ?? '',
    reasons: now?.reasons ?? '',
    correctionReason: '',
  });
  const form = useForm('correct-decision');
  const command = useDecisionsCommand(correctDecision, () => {
    draft.drop();
    onClose();
  });
  const { correctionReason } = draft.value;
  const send = () => {
    const accepted = form.accepts(
      collectErrors([
        ...faultsOf(draft.value),
        ['correctionReason', correctionReason.trim() === '' && words.reasonMissing],
      ]),
    );
    if (!accepted) return;
    command.send(
      { caseId, decisionId, ...toWording(draft.value), correctionReason, seenVersions: versions.length },
      { onError: form.takesFrom },
    );
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
      <WordingFields
        form={form}
        values={draft.value}
        onChange={draft.change}
        today={today}
        keepsDays={level !== 'official'}
      />
      <Textarea
        {...form.field('correctionReason')}
        label={words.reason}
        size="small"
        minRows={2}
        value={correctionReason}
        onChange={(event) => draft.change({ correctionReason: event.target.value })}
      />
    </ActionForm>
  );
}
