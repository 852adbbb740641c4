import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { addIndicator, type Goal, indicatorChoicesQuery } from '../../api/goals.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { goalForms } from '../../app/sv/goals.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { CodeRadios } from '../../ui/form/CodeRadios.tsx';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { useForm } from '../../ui/form/use-form.ts';
import { newId } from '../../ui/new-id.ts';
import { readValue } from './goal-figures.ts';
import { useGoalCommand } from './use-goal-command.ts';

const words = goalForms.indicator;
const SOURCES = ['measure', 'stated'] as const;
const DIRECTIONS = ['at_least', 'at_most'] as const;

/** Lets a measure show how far the goal has come. */
export function IndicatorDialog({
  goal,
  onClose,
  onDone,
}: {
  goal: Goal;
  onClose: () => void;
  onDone: () => void;
}) {
  const { data } = useQuery(indicatorChoicesQuery(goal.year));
  const choices = data?.choices ?? [];
  const [initial] = useState(() => ({
    indicatorId: newId(),
    measure: '',
    direction: '' as '' | (typeof DIRECTIONS)[number],
    start: '',
    startPeriod: '',
    target: '',
  }));
  const draft = useDraft(`goal-indicator:${goal.goalId}`, initial);
  const form = useForm('goal-indicator');
  const command = useGoalCommand(addIndicator, () => {
    draft.drop();
    onDone();
  });
  const v = draft.value;
  const chosen = choices.find((c) => `${c.source} ${c.ref}` === v.measure);
  const kind = chosen?.kind ?? 'count';
  const wording = kind === 'share' ? 'share' : 'other';
  const send = () => {
    const start = readValue(kind, v.start);
    const target = readValue(kind, v.target);
    const wrong = kind === 'share' ? words.shareWrong : words.numberWrong;
    const accepted = form.accepts(
      collectErrors([
        ['ref', !chosen && words.measureMissing],
        ['direction', v.direction === '' && words.directionMissing],
        ['target', (target === null && wrong) || (target === 'empty' && words.targetMissing)],
        ['startValue', start === null && wrong],
        ['startPeriod', typeof start === 'number' && v.startPeriod.trim() === '' && words.startPeriodMissing],
      ]),
    );
    if (!accepted || !chosen || v.direction === '' || typeof target !== 'number') return;
    command.send(
      {
        indicatorId: v.indicatorId,
        goalId: goal.goalId,
        source: chosen.source,
        ref: chosen.ref,
        direction: v.direction,
        target,
        ...(typeof start === 'number' && { startValue: start, startPeriod: v.startPeriod }),
      },
      { onError: form.takesFrom },
    );
  };
  const text = (
    name: string,
    label: string,
    key: 'start' | 'startPeriod' | 'target',
    description?: string,
  ) => (
    <TextField
      {...form.field(name)}
      label={label}
      description={description}
      size="small"
      htmlSize={12}
      autoComplete="off"
      value={v[key]}
      onChange={(event) => draft.change({ [key]: event.target.value })}
    />
  );
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
      <Select
        {...form.field('ref')}
        label={words.measure}
        size="small"
        value={v.measure}
        onChange={(event) => {
          const picked = choices.find((c) => `${c.source} ${c.ref}` === event.target.value);
          draft.change({
            measure: event.target.value,
            ...(picked?.direction && { direction: picked.direction }),
          });
        }}
      >
        <option value="">{goalForms.choose}</option>
        {SOURCES.map((source) => (
          <optgroup key={source} label={words.groups[source]}>
            {choices
              .filter((c) => c.source === source)
              .map((c) => (
                <option key={c.ref} value={`${c.source} ${c.ref}`}>
                  {c.title}
                </option>
              ))}
          </optgroup>
        ))}
      </Select>
      <CodeRadios
        {...form.field('direction')}
        legend={words.direction}
        codes={DIRECTIONS}
        words={words.directions}
        value={v.direction}
        onChange={(direction) => draft.change({ direction })}
      />
      {text('target', words.target[wording], 'target')}
      {text('startValue', words.start[wording], 'start')}
      {v.start.trim() !== '' && text('startPeriod', words.startPeriod, 'startPeriod', words.startPeriodHelp)}
    </ActionForm>
  );
}
