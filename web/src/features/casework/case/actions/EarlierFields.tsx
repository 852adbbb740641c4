import { Checkbox } from '@navikt/ds-react/Checkbox';
import { TextField } from '@navikt/ds-react/TextField';
import * as preliminaryWords from '../../../../app/sv/preliminary.ts';
import { SwedishDateField } from '../../../../ui/form/SwedishDateField.tsx';
import type { Form } from '../../../../ui/form/use-form.ts';
import styles from './Actions.module.css';
import type { EarlierValues } from './earlier.ts';

interface Props {
  form: Form;
  /** The field's path in the command: the day's is `path.day`. */
  path: string;
  values: EarlierValues;
  today: string;
  onChange: (values: EarlierValues) => void;
}

/** Now, or a day and a time that have been. */
export function EarlierFields({ form, path, values, today, onChange }: Props) {
  return (
    <>
      <Checkbox
        size="small"
        checked={values.isEarlier}
        onChange={(event) => onChange({ ...values, isEarlier: event.target.checked, on: values.on || today })}
      >
        {preliminaryWords.earlier.was}
      </Checkbox>
      {values.isEarlier && (
        <div className={styles.pair}>
          <SwedishDateField
            {...form.field(`${path}.day`)}
            label={preliminaryWords.earlier.day}
            value={values.on}
            onChange={(on) => onChange({ ...values, on })}
            today={today}
            max={today}
          />
          <TextField
            {...form.field(path)}
            label={preliminaryWords.earlier.time}
            size="small"
            htmlSize={8}
            inputMode="decimal"
            autoComplete="off"
            value={values.at}
            onChange={(event) => onChange({ ...values, at: event.target.value })}
          />
        </div>
      )}
    </>
  );
}
