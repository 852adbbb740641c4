import { Button } from '@navikt/ds-react/Button';
import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import type { ImplementationPlan } from '../../../../api/plans.ts';
import { planForm as words } from '../../../../app/sv/implementation-plan.ts';
import { sv } from '../../../../app/sv.ts';
import type { Form } from '../../../../ui/form/use-form.ts';
import styles from './Plan.module.css';
import type { GoalValues } from './plan-values.ts';

interface Props {
  form: Form;
  ordered: ImplementationPlan['order']['goals'];
  goals: GoalValues[];
  onChange: (goals: GoalValues[]) => void;
}

/** Each goal of the plan: the ordered one that it serves, what is to be different, and what is done, by whom and when. */
export function GoalFields({ form, ordered, goals, onChange }: Props) {
  const change = (n: number, changed: Partial<GoalValues>) =>
    onChange(goals.map((one, i) => (i === n ? { ...one, ...changed } : one)));
  return goals.map((goal, n) => (
    <fieldset key={goal.goalId} className={styles.field}>
      <legend>{words.goal(n + 1)}</legend>
      <Select
        {...form.field(`goals.${n}.serves`)}
        label={words.serves}
        size="small"
        value={goal.serves}
        onChange={(event) => change(n, { serves: event.target.value })}
      >
        <option value="">{words.servesNone}</option>
        {ordered.map(({ goalId, text }) => (
          <option key={goalId} value={goalId}>
            {text}
          </option>
        ))}
      </Select>
      {goal.serves === '' && (
        <Textarea
          {...form.field(`goals.${n}.ownWhy`)}
          label={sv.field.optional(words.ownWhy)}
          size="small"
          minRows={1}
          value={goal.ownWhy}
          onChange={(event) => change(n, { ownWhy: event.target.value })}
        />
      )}
      <Textarea
        {...form.field(`goals.${n}.text`)}
        label={words.goalText}
        description={words.goalHelp}
        size="small"
        minRows={2}
        value={goal.text}
        onChange={(event) => change(n, { text: event.target.value })}
      />
      <Textarea
        {...form.field(`goals.${n}.how`)}
        label={words.how}
        size="small"
        minRows={2}
        value={goal.how}
        onChange={(event) => change(n, { how: event.target.value })}
      />
      <div className={styles.pair}>
        <TextField
          {...form.field(`goals.${n}.who`)}
          label={sv.field.optional(words.who)}
          size="small"
          autoComplete="off"
          value={goal.who}
          onChange={(event) => change(n, { who: event.target.value })}
        />
        <TextField
          {...form.field(`goals.${n}.when`)}
          label={sv.field.optional(words.when)}
          size="small"
          autoComplete="off"
          value={goal.when}
          onChange={(event) => change(n, { when: event.target.value })}
        />
        {goals.length > 1 && (
          <Button
            type="button"
            size="small"
            variant="tertiary"
            aria-label={words.remove(n + 1)}
            onClick={() => onChange(goals.filter((_, i) => i !== n))}
          >
            {words.removeOne}
          </Button>
        )}
      </div>
    </fieldset>
  ));
}
