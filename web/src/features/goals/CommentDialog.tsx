import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { useState } from 'react';
import { commentGoal, type Goal } from '../../api/goals.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { goalForms, goal as goalWords } from '../../app/sv/goals.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { useForm } from '../../ui/form/use-form.ts';
import { newId } from '../../ui/new-id.ts';
import { periodInWords } from '../measures/period.ts';
import { useGoalCommand } from './use-goal-command.ts';

const words = goalForms.comment;
const SUM = 'sum';

/** Says how it goes, of a unit or in sum. */
export function CommentDialog({
  goal,
  onClose,
  onDone,
}: {
  goal: Goal;
  onClose: () => void;
  onDone: () => void;
}) {
  const [only] = goal.commentUnits;
  const usual = goal.mayCommentSum ? SUM : goal.commentUnits.length === 1 && only ? only.unitId : '';
  const [initial] = useState(() => ({ commentId: newId(), place: usual, text: '' }));
  const draft = useDraft(`goal-comment:${goal.goalId}:${goal.period}`, initial);
  const form = useForm('goal-comment');
  const command = useGoalCommand(commentGoal, () => {
    draft.drop();
    onDone();
  });
  const { commentId, place, text } = draft.value;
  const send = () => {
    const accepted = form.accepts(
      collectErrors([
        ['unitId', place === '' && words.unitMissing],
        ['words', text.trim() === '' && words.wordsMissing],
      ]),
    );
    if (!accepted) return;
    const { goalId, period } = goal;
    command.send(
      { commentId, goalId, period, words: text, ...(place !== SUM && { unitId: place }) },
      { onError: form.takesFrom },
    );
  };
  return (
    <ActionForm
      heading={words.heading(periodInWords(goal.period))}
      form={form}
      to={words.fixTo}
      submit={words.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <Select
        {...form.field('unitId')}
        label={words.unit}
        size="small"
        value={place}
        onChange={(event) => draft.change({ place: event.target.value })}
      >
        {place === '' && <option value="">{goalForms.choose}</option>}
        {goal.mayCommentSum && <option value={SUM}>{goalWords.comments.sum}</option>}
        {goal.commentUnits.map((u) => (
          <option key={u.unitId} value={u.unitId}>
            {u.name}
          </option>
        ))}
      </Select>
      <Textarea
        {...form.field('words')}
        label={words.words}
        description={words.wordsHelp}
        size="small"
        minRows={4}
        value={text}
        onChange={(event) => draft.change({ text: event.target.value })}
      />
    </ActionForm>
  );
}
