import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import { type Goal, type GoalIndicator, setGoalTarget } from '../../api/goals.ts';
import { useDraft } from '../../app/drafts/use-draft.ts';
import { goalForms } from '../../app/sv/goals.ts';
import { ActionForm } from '../../ui/dialog/ActionForm.tsx';
import { collectErrors } from '../../ui/form/field-errors.ts';
import { useForm } from '../../ui/form/use-form.ts';
import { newId } from '../../ui/new-id.ts';
import { periodInWords } from '../measures/period.ts';
import { readValue, typedValue } from './goal-figures.ts';
import { useGoalCommand } from './use-goal-command.ts';

const words = goalForms.target;
const fieldWords = goalForms.indicator;

interface Props {
  goal: Goal;
  indicator: GoalIndicator;
  onClose: () => void;
  onDone: () => void;
}

/** What the measure is to be in a year or a tertial; another than before says why. */
export function TargetDialog({ goal, indicator, onClose, onDone }: Props) {
  const inForce = (period: string) => indicator.targets.find((t) => t.period === period);
  const year = String(goal.year);
  const [initial] = useState(() => ({
    targetId: newId(),
    period: year,
    value: typedValue(indicator.kind, inForce(year)?.value ?? null),
    reason: '',
  }));
  const draft = useDraft(`goal-target:${indicator.indicatorId}`, initial);
  const form = useForm('goal-target');
  const command = useGoalCommand(setGoalTarget, () => {
    draft.drop();
    onDone();
  });
  const v = draft.value;
  const isAnother = inForce(v.period) !== undefined;
  const isShare = indicator.kind === 'share';
  const send = () => {
    const value = readValue(indicator.kind, v.value);
    const accepted = form.accepts(
      collectErrors([
        [
          'value',
          (value === null && (isShare ? fieldWords.shareWrong : fieldWords.numberWrong)) ||
            (value === 'empty' && fieldWords.targetMissing),
        ],
        ['reason', isAnother && v.reason.trim() === '' && words.reasonMissing],
      ]),
    );
    if (!accepted || typeof value !== 'number') return;
    command.send(
      {
        targetId: v.targetId,
        indicatorId: indicator.indicatorId,
        period: v.period,
        value,
        ...(v.reason && { reason: v.reason }),
      },
      { onError: form.takesFrom },
    );
  };
  return (
    <ActionForm
      heading={words.heading(indicator.title)}
      form={form}
      to={words.fixTo}
      submit={words.submit}
      command={command}
      draftSavedAt={draft.savedAt}
      onSubmit={send}
      onClose={onClose}
    >
      <Select
        {...form.field('period')}
        label={words.period}
        size="small"
        value={v.period}
        onChange={(event) => draft.change({ period: event.target.value })}
      >
        {[...goal.periods].reverse().map((p) => (
          <option key={p.period} value={p.period}>
            {periodInWords(p.period)}
          </option>
        ))}
      </Select>
      <TextField
        {...form.field('value')}
        label={fieldWords.target[isShare ? 'share' : 'other']}
        size="small"
        htmlSize={12}
        inputMode="decimal"
        autoComplete="off"
        value={v.value}
        onChange={(event) => draft.change({ value: event.target.value })}
      />
      {isAnother && (
        <Textarea
          {...form.field('reason')}
          label={words.reason}
          size="small"
          minRows={2}
          value={v.reason}
          onChange={(event) => draft.change({ reason: event.target.value })}
        />
      )}
    </ActionForm>
  );
}
