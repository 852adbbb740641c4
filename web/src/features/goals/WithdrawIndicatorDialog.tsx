import { Textarea } from '@navikt/ds-react/Textarea';
import { useState } from 'react';
import { type GoalIndicator, withdrawIndicator } from '../../api/goals.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { goalForms } from '../../app/sv/goals.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { useForm } from '../../ui/form/use-form.ts';
import { useGoalCommand } from './use-goal-command.ts';

const words = goalForms.withdraw;

interface Props {
  indicator: GoalIndicator;
  onClose: () => void;
  onDone: () => void;
}

/** The measure is to show nothing of the goal any longer, with why. */
export function WithdrawIndicatorDialog({ indicator: { indicatorId, title }, onClose, onDone }: Props) {
  const [initial] = useState(() => ({ reason: '' }));
  const draft = useDraft(`goal-withdraw:${indicatorId}`, initial);
  const form = useForm('goal-withdraw');
  const command = useGoalCommand(withdrawIndicator, () => {
    draft.drop();
    onDone();
  });
  const { reason } = draft.value;
  const send = () => {
    if (!form.accepts(collectErrors([['reason', reason.trim() === '' && words.reasonMissing]]))) return;
    command.send({ indicatorId, reason }, { onError: form.takesFrom });
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
      <p>{title}</p>
      <p className="second">{words.what}</p>
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
