import { Button } from '@navikt/ds-react/Button';
import { TextField } from '@navikt/ds-react/TextField';
import * as standpointWords from '../../../../../app/sv/standpoints.ts';
import { sv } from '../../../../../app/sv.ts';
import { SwedishDateField } from '../../../../../ui/form/SwedishDateField.tsx';
import type { Form } from '../../../../../ui/form/use-form.ts';
import styles from './Plan.module.css';

const words = standpointWords.plan.form;

interface Hearing {
  who: string;
  by: string;
}

interface Props {
  form: Form;
  hearings: Hearing[];
  onChange: (hearings: Hearing[]) => void;
  today: string;
}

/** Who is to be heard, each by when. */
export function HearingFields({ form, hearings, onChange, today }: Props) {
  const change = (n: number, changed: Partial<Hearing>) =>
    onChange(hearings.map((one, i) => (i === n ? { ...one, ...changed } : one)));
  return hearings.map((hearing, n) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place alone
    <div key={n} className={styles.hearing}>
      <TextField
        {...form.field(`hearings.${n}.who`)}
        label={words.who(n + 1)}
        size="small"
        autoComplete="off"
        value={hearing.who}
        onChange={(event) => change(n, { who: event.target.value })}
      />
      <SwedishDateField
        {...form.field(`hearings.${n}.by`)}
        label={sv.field.optional(words.by)}
        value={hearing.by}
        onChange={(by) => change(n, { by })}
        today={today}
      />
      <Button
        type="button"
        size="small"
        variant="tertiary"
        aria-label={words.remove(n + 1)}
        onClick={() => onChange(hearings.filter((_, i) => i !== n))}
      >
        {words.removeOne}
      </Button>
    </div>
  ));
}
