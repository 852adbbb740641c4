import { Select } from '@navikt/ds-react/Select';
import { consequences, likelihoods, plan, riskLevel, risks as words } from '../../app/sv/control.ts';
import type { Form } from '../../ui/form/use-form.ts';
import styles from './Control.module.css';
import { levelOf } from './risk-words.ts';

export interface Steps {
  likelihood: string;
  consequence: string;
}

interface Props {
  form: Form;
  value: Steps;
  onChange: (changed: Partial<Steps>) => void;
}

/** How likely a risk is and what it would mean, by named steps, and the value that follows. */
export function StepFields({ form, value, onChange }: Props) {
  const product = Number(value.likelihood) * Number(value.consequence);
  return (
    <>
      <StepSelect
        {...form.field('likelihood')}
        label={words.likelihood}
        names={likelihoods}
        value={value.likelihood}
        onChange={(likelihood) => onChange({ likelihood })}
      />
      <StepSelect
        {...form.field('consequence')}
        label={words.consequence}
        names={consequences}
        value={value.consequence}
        onChange={(consequence) => onChange({ consequence })}
      />
      {product > 0 && (
        <p className={styles.second}>
          {words.valueLabel}: {words.value(product, riskLevel[levelOf(product)])}
        </p>
      )}
    </>
  );
}

interface StepProps {
  id: string;
  error: string | undefined;
  label: string;
  names: readonly string[];
  value: string;
  onChange: (step: string) => void;
}

function StepSelect({ names, onChange, ...field }: StepProps) {
  return (
    <Select {...field} size="small" onChange={(event) => onChange(event.target.value)}>
      <option value="">{plan.dialog.choose}</option>
      {names.map((name, i) => (
        <option key={name} value={i + 1}>
          {words.step(i + 1, name)}
        </option>
      ))}
    </Select>
  );
}
