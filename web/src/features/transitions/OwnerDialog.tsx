import { Textarea } from '@navikt/ds-react/Textarea';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ownerSettingQuery, setOwner } from '../../api/transitions.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { forms } from '../../app/sv/transitions.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { useForm } from '../../ui/form/use-form.ts';
import { newId } from '../../ui/new-id.ts';
import type { DialogProps } from './dialog-props.ts';
import { OwnerFields, type OwnerValues } from './OwnerFields.tsx';
import { useTransitionCommand } from './use-transition.ts';

const words = forms.owner;

/** Gives one transition another owner. */
export function OwnerDialog({ view: { caseId }, transition, onClose, onDone }: DialogProps) {
  const { data } = useQuery(ownerSettingQuery);
  const [initial] = useState((): OwnerValues & { stepId: string; reason: string } => ({
    stepId: newId(),
    owner: transition.owner.kind,
    functionId: '',
    reason: '',
  }));
  const draft = useDraft(`transition-owner:${caseId}`, initial);
  const form = useForm('transition-owner');
  const command = useTransitionCommand(setOwner, () => {
    draft.drop();
    onDone();
  });
  const { stepId, owner, functionId, reason } = draft.value;
  const send = () => {
    const isNamed = owner === 'named';
    const accepted = form.accepts(
      collectErrors([
        ['functionId', isNamed && functionId === '' && words.functionMissing],
        ['reason', reason.trim() === '' && forms.reasonMissing],
      ]),
    );
    if (!accepted || owner === '') return;
    command.send(
      { caseId, stepId, owner, reason, ...(isNamed && { functionId }) },
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
      <OwnerFields
        form={form}
        values={draft.value}
        functions={data?.functions ?? []}
        onChange={(changed) => draft.change(changed)}
      />
      <Textarea
        {...form.field('reason')}
        label={forms.reason}
        size="small"
        minRows={2}
        value={reason}
        onChange={(event) => draft.change({ reason: event.target.value })}
      />
    </ActionForm>
  );
}
