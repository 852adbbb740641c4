import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { useState } from 'react';
import { copyGoals, type Goals } from '../../api/goals.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { goalForms, goal as goalWords } from '../../app/sv/goals.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { useForm } from '../../ui/form/use-form.ts';
import { newId } from '../../ui/new-id.ts';
import { useGoalCommand } from './use-goal-command.ts';

const words = goalForms.copy;

/** Takes goals of the year before over to this one. */
export function CopyDialog({
  list,
  onClose,
  onDone,
}: {
  list: Goals;
  onClose: () => void;
  onDone: () => void;
}) {
  const from = list.year - 1;
  const [initial] = useState(() => ({
    chosen: list.mayCopyFrom.map((g) => g.goalId),
    ids: Object.fromEntries(list.mayCopyFrom.map((g) => [g.goalId, newId()])),
  }));
  const draft = useDraft(`goals-copy:${list.year}`, initial);
  const form = useForm('goals-copy');
  const command = useGoalCommand(copyGoals, () => {
    draft.drop();
    onDone();
  });
  const { chosen, ids } = draft.value;
  const send = () => {
    if (!form.accepts(collectErrors([['goals', chosen.length === 0 && words.whichMissing]]))) return;
    const goals = chosen.map((goalId) => ({ goalId, newId: ids[goalId] ?? newId() }));
    command.send({ fromYear: from, goals }, { onError: form.takesFrom });
  };
  return (
    <ActionForm
      heading={words.heading(from, list.year)}
      form={form}
      to={words.fixTo}
      submit={words.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <p className="second">{words.what}</p>
      <CheckboxGroup
        {...form.field('goals')}
        legend={words.which}
        size="small"
        value={chosen}
        onChange={(picked: string[]) => draft.change({ chosen: picked })}
      >
        {list.mayCopyFrom.map((g) => (
          <Checkbox key={g.goalId} value={g.goalId}>
            {goalWords.named(g.number, g.title)}
          </Checkbox>
        ))}
      </CheckboxGroup>
    </ActionForm>
  );
}
