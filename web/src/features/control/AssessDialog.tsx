import { Textarea } from '@navikt/ds-react/Textarea';
import { useState } from 'react';
import { assessRisk, type Risk } from '../../api/control.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { risks } from '../../app/sv/control.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { useForm } from '../../ui/form/use-form.ts';
import { StepFields } from './StepFields.tsx';
import { useControlCommand } from './use-control-command.ts';

const { dialog, assess: words } = risks;

/** A risk is judged anew; the judgement before stays beside it. */
export function AssessDialog({
  risk,
  onClose,
  onDone,
}: {
  risk: Risk;
  onClose: () => void;
  onDone: () => void;
}) {
  const [initial] = useState(() => ({ likelihood: '', consequence: '', reason: '' }));
  const draft = useDraft(`risk-assess:${risk.riskId}`, initial);
  const form = useForm('risk-assess');
  const command = useControlCommand(assessRisk, () => {
    draft.drop();
    onDone();
  });
  const { likelihood, consequence, reason } = draft.value;
  const send = () => {
    const accepted = form.accepts(
      collectErrors([
        ['likelihood', likelihood === '' && dialog.likelihoodMissing],
        ['consequence', consequence === '' && dialog.consequenceMissing],
        ['reason', reason.trim() === '' && dialog.reasonMissing],
      ]),
    );
    if (!accepted) return;
    command.send(
      {
        riskId: risk.riskId,
        likelihood: Number(likelihood),
        consequence: Number(consequence),
        reason,
        seenVersion: risk.assessments[0]?.version ?? 1,
      },
      { onError: form.takesFrom },
    );
  };
  return (
    <ActionForm
      heading={words.heading}
      form={form}
      to={words.fixTo}
      submit={words.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{risk.description}</p>
      <StepFields form={form} value={draft.value} onChange={draft.change} />
      <Textarea
        {...form.field('reason')}
        label={dialog.reason}
        size="small"
        minRows={2}
        value={reason}
        onChange={(event) => draft.change({ reason: event.target.value })}
      />
    </ActionForm>
  );
}
