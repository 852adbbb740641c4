import { Button } from '@navikt/ds-react/Button';
import { Textarea } from '@navikt/ds-react/Textarea';
import { sendForm as words } from '../../app/sv/interventions.ts';
import type { Form } from '../../ui/form/use-form.ts';
import styles from './Interventions.module.css';

interface Props {
  form: Form;
  /** Where its faults are said. */
  path?: string;
  legend: string;
  help: string;
  goals: readonly string[];
  onChange: (goals: readonly string[]) => void;
}

const MOST = 20;

/** Goals that are being written, each in a field of its own. */
export function GoalFields({ form, path = 'goals', legend, help, goals, onChange }: Props) {
  const at = (i: number, text: string) => goals.map((goal, j) => (i === j ? text : goal));
  return (
    <fieldset className={styles.goals}>
      <legend className="aksel-form-field__label aksel-label aksel-label--small">{legend}</legend>
      <p className="second">{help}</p>
      {goals.map((goal, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a goal is known by its place alone until it is sent
        <div key={i} className={styles.goal}>
          <Textarea
            {...form.field(`${path}.${i}`)}
            label={words.goal(i + 1)}
            size="small"
            minRows={1}
            value={goal}
            onChange={(event) => onChange(at(i, event.target.value))}
          />
          {goals.length > 1 && (
            <Button
              type="button"
              size="small"
              variant="tertiary"
              aria-label={words.removeGoal(i + 1)}
              onClick={() => onChange(goals.filter((_, j) => j !== i))}
            >
              {words.remove}
            </Button>
          )}
        </div>
      ))}
      {goals.length < MOST && (
        <div>
          <Button type="button" size="small" variant="secondary" onClick={() => onChange([...goals, ''])}>
            {words.addGoal}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
