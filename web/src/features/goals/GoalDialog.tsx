import { Checkbox } from '@navikt/ds-react/Checkbox';
import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import { changeGoal, type Goal, type Goals, makeGoal } from '../../api/goals.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { goalForms, goals as listWords, goal as pageWords } from '../../app/sv/goals.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { CodeRadios } from '../../ui/form/CodeRadios.tsx';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { useForm } from '../../ui/form/use-form.ts';
import { newId } from '../../ui/new-id.ts';
import { useGoalCommand } from './use-goal-command.ts';

const words = goalForms.goal;
const LEVELS = ['board', 'council'] as const;
type Level = (typeof LEVELS)[number];
const yearIn = (text: string): number | null => (/^\d{4}$/.test(text.trim()) ? Number(text) : null);

interface Props {
  /** Of a new one: what there is to serve. */
  list: Goals | Goal;
  /** The one that is changed; a new one without it. */
  goal?: Goal;
  onClose: () => void;
  onDone: () => void;
}

const councilOf = (list: Goals | Goal) =>
  'goals' in list ? list.goals.filter((g) => g.level === 'council' && !g.ended) : list.parents;

/** Sets a goal, or words one anew with why. */
export function GoalDialog({ list, goal, onClose, onDone }: Props) {
  const [initial] = useState(() => ({
    goalId: goal?.goalId ?? newId(),
    level: (goal?.level ?? '') as Level | '',
    number: goal?.number ?? '',
    title: goal?.title ?? '',
    description: goal?.description ?? '',
    parentId: goal?.parent?.goalId ?? '',
    functionId: goal?.function?.functionId ?? '',
    from: String(goal?.fromYear ?? list.year),
    to: String(goal?.toYear ?? list.year),
    ended: false,
    reason: '',
  }));
  const draft = useDraft(goal ? `goal:${goal.goalId}` : 'goal-make', initial);
  const form = useForm('goal');
  const finish = () => {
    draft.drop();
    onDone();
  };
  const making = useGoalCommand(makeGoal, finish);
  const changing = useGoalCommand(changeGoal, finish);
  const v = draft.value;
  const send = () => {
    const [from, to] = [yearIn(v.from), yearIn(v.to)];
    const accepted = form.accepts(
      collectErrors([
        ['level', v.level === '' && words.levelMissing],
        ['number', v.number.trim() === '' && words.numberMissing],
        ['title', v.title.trim() === '' && words.titleMissing],
        ['functionId', v.level === 'board' && v.functionId === '' && words.functionMissing],
        ['fromYear', from === null && words.yearWrong],
        [
          'toYear',
          (to === null && words.yearWrong) ||
            (from !== null && to !== null && to < from && words.toBeforeFrom),
        ],
        ['reason', goal !== undefined && v.reason.trim() === '' && words.reasonMissing],
      ]),
    );
    if (!accepted || v.level === '' || from === null || to === null) return;
    const wording = {
      number: v.number,
      title: v.title,
      description: v.description,
      toYear: to,
      ...(v.level === 'board' && { functionId: v.functionId, ...(v.parentId && { parentId: v.parentId }) }),
    };
    const { goalId } = v;
    const onError = { onError: form.takesFrom };
    if (goal) {
      const { version: seenVersion } = goal;
      changing.send({ goalId, seenVersion, ...wording, ended: v.ended, reason: v.reason }, onError);
    } else making.send({ goalId, level: v.level, fromYear: from, ...wording }, onError);
  };
  return (
    <ActionForm
      heading={words.heading[goal ? 'change' : 'make']}
      form={form}
      to={words.fixTo}
      submit={words.submit}
      command={goal ? changing : making}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      {!goal && (
        <CodeRadios
          {...form.field('level')}
          legend={words.level}
          codes={LEVELS}
          words={listWords.level}
          value={v.level}
          onChange={(level) => draft.change({ level })}
        />
      )}
      <TextField
        {...form.field('number')}
        label={words.number}
        description={words.numberHelp}
        size="small"
        htmlSize={10}
        maxLength={20}
        value={v.number}
        onChange={(event) => draft.change({ number: event.target.value })}
      />
      <Textarea
        {...form.field('title')}
        label={words.title}
        size="small"
        minRows={2}
        value={v.title}
        onChange={(event) => draft.change({ title: event.target.value })}
      />
      <Textarea
        {...form.field('description')}
        label={words.description}
        size="small"
        minRows={2}
        value={v.description}
        onChange={(event) => draft.change({ description: event.target.value })}
      />
      {v.level === 'board' && (
        <>
          <Select
            {...form.field('parentId')}
            label={words.parent}
            size="small"
            value={v.parentId}
            onChange={(event) => draft.change({ parentId: event.target.value })}
          >
            <option value="">{words.noParent}</option>
            {councilOf(list).map((g) => (
              <option key={g.goalId} value={g.goalId}>
                {pageWords.named(g.number, g.title)}
              </option>
            ))}
          </Select>
          <Select
            {...form.field('functionId')}
            label={words.function}
            size="small"
            value={v.functionId}
            onChange={(event) => draft.change({ functionId: event.target.value })}
          >
            <option value="">{goalForms.choose}</option>
            {list.functions.map((f) => (
              <option key={f.functionId} value={f.functionId}>
                {[f.title, f.holderName, f.unitName].filter(Boolean).join(' · ')}
              </option>
            ))}
          </Select>
        </>
      )}
      {!goal && (
        <TextField
          {...form.field('fromYear')}
          label={words.from}
          size="small"
          htmlSize={6}
          inputMode="numeric"
          value={v.from}
          onChange={(event) => draft.change({ from: event.target.value })}
        />
      )}
      <TextField
        {...form.field('toYear')}
        label={words.to}
        size="small"
        htmlSize={6}
        inputMode="numeric"
        value={v.to}
        onChange={(event) => draft.change({ to: event.target.value })}
      />
      {goal && (
        <>
          <Checkbox
            size="small"
            checked={v.ended}
            onChange={(event) => draft.change({ ended: event.target.checked })}
          >
            {words.ended}
          </Checkbox>
          <Textarea
            {...form.field('reason')}
            label={words.reason}
            size="small"
            minRows={2}
            value={v.reason}
            onChange={(event) => draft.change({ reason: event.target.value })}
          />
        </>
      )}
    </ActionForm>
  );
}
