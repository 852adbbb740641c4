import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import { addRisk } from '../../api/control.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { risks } from '../../app/sv/control.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { useForm } from '../../ui/form/use-form.ts';
import { newId } from '../../ui/new-id.ts';
import { StepFields } from './StepFields.tsx';
import { useControlCommand } from './use-control-command.ts';

const { dialog: words } = risks;

/** What can go wrong in a year, with a first judgement of it. */
export function RiskDialog({
  year,
  onClose,
  onDone,
}: {
  year: number;
  onClose: () => void;
  onDone: () => void;
}) {
  const [initial] = useState(() => ({
    riskId: newId(),
    process: '',
    description: '',
    likelihood: '',
    consequence: '',
    reason: '',
  }));
  const draft = useDraft(`risk-add:${year}`, initial);
  const form = useForm('risk-add');
  const command = useControlCommand(addRisk, () => {
    draft.drop();
    onDone();
  });
  const { riskId, process, description, likelihood, consequence, reason } = draft.value;
  const send = () => {
    const accepted = form.accepts(
      collectErrors([
        ['process', process.trim() === '' && words.processMissing],
        ['description', description.trim() === '' && words.descriptionMissing],
        ['likelihood', likelihood === '' && words.likelihoodMissing],
        ['consequence', consequence === '' && words.consequenceMissing],
        ['reason', reason.trim() === '' && words.reasonMissing],
      ]),
    );
    if (!accepted) return;
    const steps = { likelihood: Number(likelihood), consequence: Number(consequence) };
    command.send({ riskId, year, process, description, ...steps, reason }, { onError: form.takesFrom });
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
      <TextField
        {...form.field('process')}
        label={words.process}
        description={words.processHelp}
        size="small"
        maxLength={120}
        value={process}
        onChange={(event) => draft.change({ process: event.target.value })}
      />
      <Textarea
        {...form.field('description')}
        label={words.description}
        description={words.descriptionHelp}
        size="small"
        minRows={2}
        value={description}
        onChange={(event) => draft.change({ description: event.target.value })}
      />
      <StepFields form={form} value={draft.value} onChange={draft.change} />
      <Textarea
        {...form.field('reason')}
        label={words.reason}
        size="small"
        minRows={2}
        value={reason}
        onChange={(event) => draft.change({ reason: event.target.value })}
      />
    </ActionForm>
  );
}
